-- Classes that are history, and what the clock of the schools looks through.
ALTER TABLE readmodel.class ADD COLUMN archived boolean NOT NULL DEFAULT false;

CREATE TABLE readmodel.guest_stay (
    guest   uuid PRIMARY KEY,
    school  uuid NOT NULL,
    ends_at timestamptz NOT NULL
);
CREATE INDEX guest_stay_end ON readmodel.guest_stay (ends_at);

CREATE TABLE readmodel.graduating_class (
    the_class uuid PRIMARY KEY,
    ends_on   date NOT NULL
);

CREATE TABLE readmodel.attending_pupil (
    id        text PRIMARY KEY,
    the_class uuid NOT NULL,
    school    uuid NOT NULL,
    account   uuid NOT NULL
);
CREATE INDEX attending_pupil_class ON readmodel.attending_pupil (the_class);
CREATE INDEX attending_pupil_account ON readmodel.attending_pupil (account, school);
