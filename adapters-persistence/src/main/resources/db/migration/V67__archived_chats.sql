-- Chats that can be read, and nobody writes there.
ALTER TABLE readmodel.chat ADD COLUMN archived boolean NOT NULL DEFAULT false;
