-- What is kept for screens. It follows the log and can be emptied and rebuilt at any time.
-- No personal value stands here: a column ending in _event names the event beside which the value is kept.
CREATE SCHEMA readmodel;

CREATE TABLE readmodel.profile (
    account    uuid PRIMARY KEY,
    name_event text NOT NULL
);

CREATE TABLE readmodel.school (
    school uuid PRIMARY KEY,
    name   text NOT NULL,
    zone   text NOT NULL,
    active boolean NOT NULL
);

CREATE TABLE readmodel.class (
    the_class        uuid PRIMARY KEY,
    school           uuid NOT NULL,
    kind             text NOT NULL,
    parallel         int,
    title            text NOT NULL,
    homeroom_teacher uuid
);
CREATE INDEX class_school ON readmodel.class (school);

CREATE TABLE readmodel.roster_person (
    person     text PRIMARY KEY,
    school     uuid NOT NULL,
    role       text NOT NULL,
    name_event text NOT NULL,
    account    uuid
);

CREATE TABLE readmodel.roster_enrolment (
    id        text PRIMARY KEY,
    person    text NOT NULL,
    the_class uuid NOT NULL,
    school    uuid NOT NULL,
    role      text NOT NULL,
    in_charge boolean NOT NULL
);
CREATE INDEX roster_enrolment_class ON readmodel.roster_enrolment (the_class);

CREATE TABLE readmodel.membership (
    membership uuid PRIMARY KEY,
    account    uuid NOT NULL,
    school     uuid NOT NULL,
    role       text NOT NULL
);
CREATE INDEX membership_account ON readmodel.membership (account);
CREATE INDEX membership_school ON readmodel.membership (school, role);

CREATE TABLE readmodel.guardian_link (
    link     uuid PRIMARY KEY,
    child    uuid NOT NULL,
    guardian uuid NOT NULL,
    kind     text NOT NULL,
    verified boolean NOT NULL
);
CREATE INDEX guardian_link_child ON readmodel.guardian_link (child);
CREATE INDEX guardian_link_guardian ON readmodel.guardian_link (guardian);

CREATE TABLE readmodel.agreement (
    id       text PRIMARY KEY,
    child    uuid NOT NULL,
    school   uuid NOT NULL,
    purpose  text NOT NULL,
    in_force boolean NOT NULL
);
CREATE INDEX agreement_child ON readmodel.agreement (child);

CREATE TABLE readmodel.chat_class_title (
    the_class uuid PRIMARY KEY,
    title     text NOT NULL
);

CREATE TABLE readmodel.chat (
    chat   uuid PRIMARY KEY,
    school uuid NOT NULL,
    kind   text NOT NULL,
    title  text NOT NULL
);

CREATE TABLE readmodel.participant (
    id        text PRIMARY KEY,
    chat      uuid NOT NULL,
    account   uuid NOT NULL,
    role      text NOT NULL,
    condition text NOT NULL
);
CREATE INDEX participant_chat ON readmodel.participant (chat);
CREATE INDEX participant_account ON readmodel.participant (account);

CREATE TABLE readmodel.message (
    message     uuid PRIMARY KEY,
    chat        uuid NOT NULL,
    author      uuid NOT NULL,
    author_role text NOT NULL,
    posted_at   timestamptz NOT NULL,
    position    bigint NOT NULL,
    text_event  text NOT NULL
);
CREATE INDEX message_timeline ON readmodel.message (chat, position);
