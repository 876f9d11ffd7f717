-- Measures of schools, messages taken out of sight in bulk, and orders to keep what would be erased.
CREATE TABLE readmodel.sanction (
    sanction    uuid PRIMARY KEY,
    school      uuid NOT NULL,
    kind        text NOT NULL,
    account     uuid NOT NULL,
    chat        uuid,
    other       uuid,
    the_case    uuid,
    from_list   boolean NOT NULL,
    reason      text NOT NULL,
    from_at     timestamptz NOT NULL,
    until_at    timestamptz NOT NULL,
    imposed_at  timestamptz NOT NULL,
    position    bigint NOT NULL,
    lifted_at   timestamptz,
    lift_reason text
);
CREATE INDEX sanction_school ON readmodel.sanction (school, position);
CREATE INDEX sanction_account ON readmodel.sanction (school, account, position);

CREATE TABLE readmodel.bulk_redaction (
    redaction    uuid PRIMARY KEY,
    account      uuid NOT NULL,
    school       uuid NOT NULL,
    the_case     uuid,
    reason       text NOT NULL,
    stage        text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    answered_by  uuid,
    answered_at  timestamptz,
    through      timestamptz,
    messages     int NOT NULL,
    completed_at timestamptz
);
CREATE INDEX bulk_redaction_school ON readmodel.bulk_redaction (school, requested_at);

CREATE TABLE readmodel.legal_hold (
    hold          uuid PRIMARY KEY,
    school        uuid NOT NULL,
    account       uuid,
    chat          uuid,
    order_number  text NOT NULL,
    placed_by     uuid NOT NULL,
    placed_at     timestamptz NOT NULL,
    release_order text,
    released_by   uuid,
    released_at   timestamptz
);
CREATE INDEX legal_hold_school ON readmodel.legal_hold (school, placed_at);
