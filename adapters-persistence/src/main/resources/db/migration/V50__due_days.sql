-- What the clock of the consent context looks through. Neither a birth date nor a day that follows from one stands here:
-- birth_event names the event beside which the birth date is kept, and a noted day is only known to be noted.
CREATE TABLE readmodel.birth_date (
    account     uuid PRIMARY KEY,
    birth_event text NOT NULL
);

CREATE TABLE readmodel.noted_days (
    id        text PRIMARY KEY,
    child     uuid NOT NULL,
    school    uuid NOT NULL,
    threshold boolean NOT NULL,
    adulthood boolean NOT NULL
);
CREATE INDEX noted_days_child ON readmodel.noted_days (child);
CREATE INDEX noted_days_school ON readmodel.noted_days (school);

-- Consents that nobody has ended.
CREATE TABLE readmodel.consent (
    consent        uuid PRIMARY KEY,
    child          uuid NOT NULL,
    school         uuid NOT NULL,
    purpose        text NOT NULL,
    guardian       uuid,
    capacity       text,
    expires_at     timestamptz,
    notice_scope   text,
    notice_version int NOT NULL,
    asked_scope    text,
    asked_version  int NOT NULL
);
CREATE INDEX consent_child ON readmodel.consent (child, school, purpose);
CREATE INDEX consent_school ON readmodel.consent (school, consent);
CREATE INDEX consent_expiry ON readmodel.consent (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE readmodel.agreement ADD COLUMN disputed boolean NOT NULL DEFAULT false;
