-- What circles have to study from. The title is kept beside the event.
CREATE TABLE readmodel.material (
    material    uuid PRIMARY KEY,
    school      uuid NOT NULL,
    the_class   uuid,
    chat        uuid,
    account     uuid NOT NULL,
    file        uuid NOT NULL,
    title_event text NOT NULL,
    waiting     boolean NOT NULL,
    at          timestamptz NOT NULL,
    position    bigint NOT NULL
);
CREATE INDEX material_school ON readmodel.material (school, position);
CREATE INDEX material_class ON readmodel.material (the_class, position) WHERE the_class IS NOT NULL;
CREATE INDEX material_chat ON readmodel.material (chat, position) WHERE chat IS NOT NULL;
