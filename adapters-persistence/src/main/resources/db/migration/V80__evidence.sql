-- What proves that the log was not changed: its Merkle tree as tiles of hashes, and what was signed. The key that signs
-- and the newest checkpoint are kept outside of the database too, so that whoever rules it can change both unseen nowhere.
CREATE SCHEMA evidence;

-- A tile grows until it holds 256 hashes; level 0 holds those of the leaves.
CREATE TABLE evidence.tile (
    level  int NOT NULL,
    index  bigint NOT NULL,
    hashes bytea NOT NULL,
    PRIMARY KEY (level, index)
);

-- The newest, and the last one of every day.
CREATE TABLE evidence.checkpoint (
    size      bigint PRIMARY KEY,
    note      text NOT NULL,
    signed_at timestamptz NOT NULL
);

-- The last event of each school: the leaf of the next one names it.
CREATE TABLE evidence.school_head (
    school   text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL
);
