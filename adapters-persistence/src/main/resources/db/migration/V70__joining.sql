-- How people joined and left schools: members with their time, places in classes, requests, invitations, doubts.
CREATE TABLE readmodel.member (
    membership uuid PRIMARY KEY,
    account    uuid NOT NULL,
    school     uuid NOT NULL,
    role       text NOT NULL,
    evidence   text NOT NULL,
    begun_at   timestamptz NOT NULL,
    ended_at   timestamptz,
    how        text
);
CREATE INDEX member_account ON readmodel.member (account);
CREATE INDEX member_school ON readmodel.member (school);

CREATE TABLE readmodel.class_place (
    id        text PRIMARY KEY,
    pupil     uuid NOT NULL,
    the_class uuid NOT NULL,
    school    uuid NOT NULL,
    begun_at  timestamptz NOT NULL,
    ended_at  timestamptz
);
CREATE INDEX class_place_class ON readmodel.class_place (the_class);
CREATE INDEX class_place_pupil ON readmodel.class_place (pupil);

CREATE TABLE readmodel.membership_request (
    request       uuid PRIMARY KEY,
    account       uuid NOT NULL,
    school        uuid NOT NULL,
    role          text NOT NULL,
    the_class     uuid,
    invitation    text,
    flags         text NOT NULL,
    correction_of uuid,
    state         text NOT NULL,
    reason        text,
    asked_at      timestamptz NOT NULL
);
CREATE INDEX membership_request_account ON readmodel.membership_request (account);
CREATE INDEX membership_request_school ON readmodel.membership_request (school) WHERE state = 'OPEN';
CREATE INDEX membership_request_invitation ON readmodel.membership_request (invitation);

CREATE TABLE readmodel.open_invitation (
    invitation text PRIMARY KEY,
    school     uuid NOT NULL,
    the_class  uuid,
    role       text NOT NULL,
    max_uses   int NOT NULL,
    issuer     uuid NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX open_invitation_school ON readmodel.open_invitation (school);

CREATE TABLE readmodel.membership_doubt (
    id         text PRIMARY KEY,
    membership uuid NOT NULL,
    account    uuid NOT NULL,
    school     uuid NOT NULL,
    flag       text NOT NULL,
    asked_at   timestamptz NOT NULL
);
CREATE INDEX membership_doubt_school ON readmodel.membership_doubt (school);
