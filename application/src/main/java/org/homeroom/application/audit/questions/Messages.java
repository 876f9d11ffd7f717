package org.homeroom.application.audit.questions;

import java.util.List;
import java.util.Optional;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Past;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatRecord;

/** Finds messages of the school. What they say is nobody's business here. */
final class Messages {

    /** The message, if it was said in a chat of this school. */
    static Optional<Recorded> posted(Asked asked, Past past) {
        return past.entries(List.of(asked.message()), MessagePosted.class).stream()
                .findFirst()
                .filter(one -> past.read(ChatRecord.of(((MessagePosted) one.event()).chat(), asked.school()))
                        .state()
                        .exists());
    }

    private Messages() {}
}
