-- What somebody outside says of a checkpoint: a time stamp, or the cosignature of a witness. The checkpoint stands here too,
-- since most checkpoints are not kept. Of each who attests: the newest, and the last one of every day.
CREATE TABLE evidence.attestation (
    attestor    text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('TIME_STAMP', 'COSIGNATURE')),
    note        text NOT NULL,
    word        bytea NOT NULL,
    attested_at timestamptz NOT NULL,
    PRIMARY KEY (attestor, size)
);
