-- What people want to change of their profiles and schools have to decide about.
CREATE TABLE readmodel.name_change (
    request    uuid PRIMARY KEY,
    account    uuid NOT NULL,
    name_event text NOT NULL,
    waiting    boolean NOT NULL
);
CREATE INDEX name_change_account ON readmodel.name_change (account);

CREATE TABLE readmodel.photo (
    account uuid PRIMARY KEY,
    photo   uuid NOT NULL,
    state   text NOT NULL
);
