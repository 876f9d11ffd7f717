-- How calls stand, and who is on which place.
CREATE TABLE readmodel.call (
    call     uuid PRIMARY KEY,
    chat     uuid NOT NULL,
    kind     text NOT NULL,
    purpose  text NOT NULL,
    account  uuid NOT NULL,
    places   int NOT NULL,
    recorded boolean NOT NULL,
    ended    boolean NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX call_running ON readmodel.call (chat) WHERE NOT ended;

CREATE TABLE readmodel.call_place (
    id      text PRIMARY KEY,
    call    uuid NOT NULL,
    number  int NOT NULL,
    account uuid NOT NULL,
    role    text
);
CREATE UNIQUE INDEX call_place_number ON readmodel.call_place (call, number);

-- What people have said about being notified.
CREATE TABLE readmodel.quiet_hours (
    owner  uuid PRIMARY KEY,
    days   text NOT NULL,
    begins time NOT NULL,
    ends   time NOT NULL,
    zone   text NOT NULL
);

CREATE TABLE readmodel.chat_mute (
    id      text PRIMARY KEY,
    chat    uuid NOT NULL,
    account uuid NOT NULL,
    until   timestamptz
);
CREATE INDEX chat_mute_account ON readmodel.chat_mute (account);

CREATE TABLE readmodel.urgent_message (
    message uuid PRIMARY KEY
);
