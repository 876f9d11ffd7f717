-- What opens sessions, as digests. It is neither in the log nor made from it: a rebuild of the read models leaves it.
CREATE SCHEMA secret;

-- Argon2id, salted, in the form $argon2id$v=19$m=…,t=…,p=…$salt$hash. Which row counts, the log says.
CREATE TABLE secret.password (
    credential uuid PRIMARY KEY,
    account    uuid NOT NULL,
    hash       text NOT NULL
);
CREATE INDEX password_account ON secret.password (account);

-- Keyed hashes of the one token that renews each session, and of the one before it.
CREATE TABLE secret.refresh_token (
    session    uuid PRIMARY KEY,
    account    uuid NOT NULL,
    token      text NOT NULL,
    replaced   text,
    renewed_at timestamptz NOT NULL
);
