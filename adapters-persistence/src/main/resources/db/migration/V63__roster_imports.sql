-- Imports of rosters, and how far each has come.
CREATE TABLE readmodel.roster_import (
    the_import  uuid PRIMARY KEY,
    school      uuid NOT NULL,
    position    bigint NOT NULL,
    standing    text NOT NULL,
    scope       text NOT NULL,
    added       integer NOT NULL,
    changed     integer NOT NULL,
    ended       integer NOT NULL,
    left_out    integer NOT NULL,
    done        integer NOT NULL,
    parts       integer NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  uuid
);
CREATE INDEX roster_import_school ON readmodel.roster_import (school, position);
