CREATE TABLE readmodel.session (
    session      uuid PRIMARY KEY,
    account      uuid NOT NULL,
    opened_at    timestamptz NOT NULL,
    device_event text
);
CREATE INDEX session_account ON readmodel.session (account, opened_at);
