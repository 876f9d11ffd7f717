package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;

/** Mia and the teacher of 5А in the chat of the class, where Mia has said something. */
final class Talk {

    static final MessageId HELLO = new MessageId(new UUID(9, 1));
    static final MessageId OTHER = new MessageId(new UUID(9, 5));
    static final Instant A_DAY_LATER = NOW.plusSeconds(24 * 3600);
    static final MessagePosted POSTED = said(HELLO, MIA, Role.STUDENT, "Привет");
    static final Scenario THERE = given(
            SCHOOL_REGISTERED,
            MIA_IS_TEN,
            MIA_ENROLLED,
            TEACHER_ASSIGNED,
            CHAT_CREATED,
            TEACHER_ADMITTED,
            MIA_ADMITTED,
            CONSENT_GRANTED);
    static final Scenario SAID = THERE.and(POSTED);

    static MessagePosted said(MessageId message, AccountId author, Role role, String text) {
        return new MessagePosted(message, CHAT, author, role, Personal.of(author, text), NOW);
    }

    static SanctionImposed muted(AccountId who) {
        return new SanctionImposed(
                new SanctionId(new UUID(9, 2)),
                SanctionKind.MUTE,
                who,
                SCHOOL,
                CHAT,
                ViolationReason.SPAM,
                EARLIER,
                NOW.plusSeconds(3600),
                OfficerId.of(ADMIN),
                EARLIER);
    }

    private Talk() {}
}
