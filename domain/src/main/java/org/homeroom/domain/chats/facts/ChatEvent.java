package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.PermissionFlag;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen in a chat. */
public sealed interface ChatEvent extends Event {

    record ChatCreated(ChatId chat, ChatKind kind, SchoolId school, ClassId theClass, Instant at)
            implements ChatEvent {}

    /**
     * Somebody takes part from now on.
     *
     * @param rule the row of the decision table that allowed it; 0 for those whom no consent concerns
     * @param consent on which it rests, if on any
     * @param link by which the guardian who consented was known
     * @param policy by which it was decided
     */
    record ParticipantAdmitted(
            ChatId chat,
            AccountId account,
            SchoolId school,
            Role role,
            int rule,
            @Nullable ConsentId consent,
            @Nullable LinkId link,
            PolicyRef policy,
            List<PermissionFlag> flags,
            Instant at)
            implements ChatEvent {

        /** By the policy that is built in, with nothing to be said about it. */
        public ParticipantAdmitted(
                ChatId chat,
                AccountId account,
                SchoolId school,
                Role role,
                int rule,
                @Nullable ConsentId consent,
                @Nullable LinkId link,
                Instant at) {
            this(chat, account, school, role, rule, consent, link, PolicyRef.BUILT_IN, List.of(), at);
        }
    }

    /** Somebody belongs here but may not take part yet. */
    record AdmissionDeferred(ChatId chat, AccountId account, SchoolId school, Role role, int rule, Instant at)
            implements ChatEvent {}

    record ParticipationSuspended(ChatId chat, AccountId account, SchoolId school, SuspensionReason reason, Instant at)
            implements ChatEvent {}

    record ParticipationResumed(
            ChatId chat,
            AccountId account,
            SchoolId school,
            int rule,
            @Nullable ConsentId consent,
            @Nullable LinkId link,
            PolicyRef policy,
            List<PermissionFlag> flags,
            Instant at)
            implements ChatEvent {

        /** By the policy that is built in, with nothing to be said about it. */
        public ParticipationResumed(
                ChatId chat,
                AccountId account,
                SchoolId school,
                int rule,
                @Nullable ConsentId consent,
                @Nullable LinkId link,
                Instant at) {
            this(chat, account, school, rule, consent, link, PolicyRef.BUILT_IN, List.of(), at);
        }
    }

    /**
     * Somebody has no place here any more, because of what ended in the school.
     *
     * @param role in which the person had been there
     */
    record ParticipantLeft(ChatId chat, AccountId account, SchoolId school, Role role, Instant at)
            implements ChatEvent {}
    /** From now on the chat can only be read. */
    record ChatArchived(ChatId chat, SchoolId school, Instant at) implements ChatEvent {}

    /** From now on one can write in the chat again. */
    record ChatReopened(ChatId chat, SchoolId school, Instant at) implements ChatEvent {}

    /** @param authorRole what the author was when posting */
    record MessagePosted(
            MessageId message, ChatId chat, AccountId author, Role authorRole, Personal<String> text, Instant at)
            implements ChatEvent {}
}
