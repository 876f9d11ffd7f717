-- Where a timeline begins for somebody who came later, without looking through all that was said before.
CREATE INDEX message_posted ON readmodel.message (chat, posted_at);
