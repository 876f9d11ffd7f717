package org.homeroom.domain.chats.running;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whom somebody has made an administrator of one chat, and who still is in it. It reads everybody's appointments, so two of
 * them who leave at once meet. Source: CHT-05.
 */
record Administration(Set<AccountId> appointed) {

    static final Administration NOBODY = new Administration(Set.of());

    static Model<Administration> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NOBODY)
                .about(chat, school)
                .on(ChatAdminGranted.class, (s, e) -> s.with(e.account()))
                .on(ChatAdminRevoked.class, (s, e) -> s.without(e.account()))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.account()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.account()));
    }

    /** Whether nobody would be left who decides for such a chat, if this person did not any more. */
    boolean endsWith(AccountId account, ChatRecord chat, Instant at) {
        return !chat.closed(at) && !ledByTheSchool(chat) && appointed.equals(Set.of(account));
    }

    /** The school's own lists always give such a chat somebody who decides; two people need nobody. */
    private static boolean ledByTheSchool(ChatRecord chat) {
        return switch (chat.kind()) {
            case CLASS, CLASS_PARENTS, TEACHERS, SCHOOL, DIRECT -> true;
            case SUBJECT, PARENTS_ONLY, CHANNEL, GROUP, COMMUNITY, COUNSELLING -> false;
        };
    }

    private Administration with(AccountId one) {
        var more = new HashSet<>(appointed);
        more.add(one);
        return new Administration(Set.copyOf(more));
    }

    private Administration without(AccountId one) {
        var fewer = new HashSet<>(appointed);
        fewer.remove(one);
        return new Administration(Set.copyOf(fewer));
    }
}
