-- Polls and how people voted; in an anonymous poll a voter is a hash under a key that is destroyed when the poll closes.
CREATE TABLE readmodel.poll (
    message       uuid PRIMARY KEY,
    chat          uuid NOT NULL,
    author        uuid NOT NULL,
    text_event    text NOT NULL,
    options       integer NOT NULL,
    choice        text NOT NULL,
    secrecy       text NOT NULL,
    changeable    boolean NOT NULL,
    closes_at     timestamptz,
    closed        boolean NOT NULL
);
CREATE INDEX poll_closes_at ON readmodel.poll (closes_at) WHERE NOT closed;
CREATE TABLE readmodel.poll_vote (
    id      text PRIMARY KEY,
    message uuid NOT NULL,
    account uuid,
    choices text NOT NULL
);
CREATE INDEX poll_vote_message ON readmodel.poll_vote (message);
