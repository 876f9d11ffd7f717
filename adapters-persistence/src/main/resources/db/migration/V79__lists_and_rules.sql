-- Lists of accounts that schools share, and who has accepted which version of a school's rules.
CREATE TABLE readmodel.sanction_list (
    list         uuid PRIMARY KEY,
    school       uuid NOT NULL,
    title_event  text NOT NULL,
    position     bigint NOT NULL,
    published_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX sanction_list_position ON readmodel.sanction_list (position);
CREATE INDEX sanction_list_school ON readmodel.sanction_list (school);

CREATE TABLE readmodel.listing (
    listing     uuid PRIMARY KEY,
    list        uuid NOT NULL,
    account     uuid NOT NULL,
    reason      text NOT NULL,
    until_at    timestamptz NOT NULL,
    listed_at   timestamptz NOT NULL,
    delisted_at timestamptz
);
CREATE INDEX listing_list ON readmodel.listing (list);

CREATE TABLE readmodel.list_subscription (
    id            text PRIMARY KEY,
    list          uuid NOT NULL,
    school        uuid NOT NULL,
    subscribed_at timestamptz NOT NULL
);
CREATE INDEX list_subscription_school ON readmodel.list_subscription (school);

CREATE TABLE readmodel.watched_ban (
    id            text PRIMARY KEY,
    listing       uuid NOT NULL,
    list          uuid NOT NULL,
    school        uuid NOT NULL,
    account       uuid NOT NULL,
    sanction      uuid,
    applied_at    timestamptz,
    overridden_at timestamptz
);
CREATE INDEX watched_ban_school ON readmodel.watched_ban (school, list);

CREATE TABLE readmodel.rules_acceptance (
    id          text PRIMARY KEY,
    school      uuid NOT NULL,
    account     uuid NOT NULL,
    version     int NOT NULL,
    accepted_at timestamptz NOT NULL
);
CREATE INDEX rules_acceptance_school ON readmodel.rules_acceptance (school, version);
