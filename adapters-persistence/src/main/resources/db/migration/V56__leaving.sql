-- What is due after somebody has left: contacts to release, personal data to erase.
CREATE TABLE readmodel.contact_hold (
    account    uuid PRIMARY KEY,
    held_until timestamptz NOT NULL
);
CREATE INDEX contact_hold_due ON readmodel.contact_hold (held_until);

CREATE TABLE readmodel.erasure (
    account     uuid PRIMARY KEY,
    due_by      timestamptz NOT NULL,
    erased_at   timestamptz,
    certificate text
);
CREATE INDEX erasure_due ON readmodel.erasure (due_by);
