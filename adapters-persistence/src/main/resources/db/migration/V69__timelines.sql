-- What has become of a message since it was posted, who could read a chat from when to when, and what can be searched.
ALTER TABLE readmodel.chat ADD COLUMN frozen boolean NOT NULL DEFAULT false;
ALTER TABLE readmodel.chat ADD COLUMN last_position bigint NOT NULL DEFAULT 0;
ALTER TABLE readmodel.chat ADD COLUMN last_message_at timestamptz;

ALTER TABLE readmodel.participant ADD COLUMN since_position bigint NOT NULL DEFAULT 0;
ALTER TABLE readmodel.participant ADD COLUMN in_sight text;

ALTER TABLE readmodel.message ALTER COLUMN text_event DROP NOT NULL;
ALTER TABLE readmodel.message ADD COLUMN badge boolean NOT NULL DEFAULT false;
ALTER TABLE readmodel.message ADD COLUMN reply_to uuid;
ALTER TABLE readmodel.message ADD COLUMN mentions text;
ALTER TABLE readmodel.message ADD COLUMN files text;
ALTER TABLE readmodel.message ADD COLUMN sticker_pack text;
ALTER TABLE readmodel.message ADD COLUMN sticker text;
ALTER TABLE readmodel.message ADD COLUMN urgent boolean NOT NULL DEFAULT false;
ALTER TABLE readmodel.message ADD COLUMN edited_at timestamptz;
ALTER TABLE readmodel.message ADD COLUMN removed text;
ALTER TABLE readmodel.message ADD COLUMN pinned_at timestamptz;
CREATE INDEX message_by_teachers ON readmodel.message (chat, position) WHERE badge;
CREATE INDEX message_pinned ON readmodel.message (chat, pinned_at) WHERE pinned_at IS NOT NULL;

-- From when to when somebody's place in a chat let them read it. Open as long as until_at is null.
CREATE TABLE readmodel.chat_visibility (
    id       text PRIMARY KEY,
    chat     uuid NOT NULL,
    account  uuid NOT NULL,
    role     text,
    from_at  timestamptz NOT NULL,
    until_at timestamptz,
    ended_by text
);
CREATE INDEX chat_visibility_chat ON readmodel.chat_visibility (chat, from_at);

-- Stems of the words of a message as keyed hashes, another key for every chat. No word can be read from them.
CREATE TABLE readmodel.message_words (
    message uuid PRIMARY KEY,
    author  uuid NOT NULL,
    words   text[] NOT NULL
);
CREATE INDEX message_words_words ON readmodel.message_words USING gin (words);
CREATE INDEX message_words_author ON readmodel.message_words (author);
