-- Which bulk redactions have to be gone on with, and where they find what somebody has written.
CREATE TABLE readmodel.running_redaction (
    redaction uuid PRIMARY KEY,
    account   uuid NOT NULL,
    school    uuid NOT NULL,
    through   timestamptz NOT NULL
);

CREATE INDEX message_author ON readmodel.message (author, position) WHERE removed IS NULL;
