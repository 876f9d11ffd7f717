-- What must be kept for a while and is no event, sealed under a key of its subject: destroying the key destroys it.
CREATE TABLE personal.document (
    subject    text COLLATE "C" NOT NULL,
    part       integer NOT NULL,
    key_id     bigint NOT NULL REFERENCES personal.subject_key (key_id) ON DELETE CASCADE,
    kept_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    ciphertext bytea NOT NULL,
    PRIMARY KEY (subject, part)
);
CREATE INDEX document_key_id ON personal.document (key_id);
