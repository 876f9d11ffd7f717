-- How far somebody has read. It is neither in the log nor made from it: a rebuild of the read models leaves it.
CREATE SCHEMA reading;

CREATE TABLE reading.mark (
    account  uuid NOT NULL,
    chat     uuid NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (account, chat)
);
