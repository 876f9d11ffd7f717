-- Chats that are not called after a class, and messages of guests.
ALTER TABLE readmodel.chat ALTER COLUMN title DROP NOT NULL;
ALTER TABLE readmodel.chat ADD COLUMN title_event text;
ALTER TABLE readmodel.message ALTER COLUMN author_role DROP NOT NULL;
