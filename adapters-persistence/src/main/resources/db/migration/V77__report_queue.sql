-- What was reported and how far it has come, for the queue of those who decide; what officers have done; who wants to look.
CREATE TABLE readmodel.report (
    report         uuid PRIMARY KEY,
    lead           uuid NOT NULL,
    school         uuid NOT NULL,
    the_case       uuid,
    chat           uuid,
    chat_kind      text,
    message        uuid,
    account        uuid,
    reason         text NOT NULL,
    priority       boolean NOT NULL,
    found_by       text,
    decide_by      timestamptz NOT NULL,
    place          bigint NOT NULL,
    position       bigint NOT NULL,
    progress       text NOT NULL,
    waiting        boolean NOT NULL,
    officer        uuid,
    reports        int NOT NULL,
    reported_at    timestamptz NOT NULL,
    decided_at     timestamptz,
    verdict        text,
    heard_at       timestamptz,
    appeal_verdict text
);
CREATE UNIQUE INDEX report_position ON readmodel.report (position);
CREATE INDEX report_case ON readmodel.report (the_case);
CREATE INDEX report_lead ON readmodel.report (lead);
CREATE INDEX report_waiting ON readmodel.report (school, place, position) WHERE waiting;
CREATE INDEX report_waiting_reason ON readmodel.report (school, reason, place, position) WHERE waiting;
CREATE INDEX report_waiting_kind ON readmodel.report (school, chat_kind, place, position) WHERE waiting;
CREATE INDEX report_progress ON readmodel.report (school, progress, place, position);
CREATE INDEX report_officer ON readmodel.report (school, officer, place, position) WHERE officer IS NOT NULL;

CREATE TABLE readmodel.moderation_act (
    position bigint PRIMARY KEY,
    school   uuid NOT NULL,
    officer  uuid NOT NULL,
    act      text NOT NULL,
    the_case uuid,
    account  uuid,
    access   uuid,
    messages int,
    at       timestamptz NOT NULL
);
CREATE INDEX moderation_act_school ON readmodel.moderation_act (school, at);

CREATE TABLE readmodel.evidence_access (
    access       uuid PRIMARY KEY,
    the_case     uuid NOT NULL,
    school       uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    answered_at  timestamptz
);
CREATE INDEX evidence_access_case ON readmodel.evidence_access (the_case) WHERE answered_at IS NULL;
CREATE INDEX evidence_access_waiting ON readmodel.evidence_access (school, requested_at) WHERE answered_at IS NULL;
