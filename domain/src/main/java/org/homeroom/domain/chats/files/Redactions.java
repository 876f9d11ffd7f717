package org.homeroom.domain.chats.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Which files came with messages of one person in one chat that nobody is to read any more. Only who has handed a file in
 * can send it, and only there: so the redacted messages of others, and those that stand, need not be read.
 */
record Redactions(Set<MessageId> messages, Map<MessageId, List<FileId>> files) {

    static final Redactions NONE = new Redactions(Set.of(), Map.of());

    static Model<Redactions> of(AccountId author, ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .about(author, chat, school)
                .on(MessageRedacted.class, (s, e) -> s.and(e.message()))
                .then(known -> known.whatCameWithThem(chat));
    }

    private Model<Redactions> whatCameWithThem(ChatId chat) {
        var model = Model.startingWith(this);
        for (var message : messages)
            model = model.about(message, chat).on(MessagePosted.class, (s, e) -> s.with(e.message(), e.files()));
        return model;
    }

    boolean hide(FileId file) {
        return files.values().stream().anyMatch(some -> some.contains(file));
    }

    private Redactions and(MessageId one) {
        var more = new HashSet<>(messages);
        more.add(one);
        return new Redactions(Set.copyOf(more), files);
    }

    private Redactions with(MessageId one, List<FileId> its) {
        var more = new HashMap<>(files);
        more.put(one, its);
        return new Redactions(messages, Map.copyOf(more));
    }
}
