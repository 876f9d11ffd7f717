package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.PermissionFlag;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen in a chat. */
public sealed interface ChatEvent extends Event {

    /**
     * @param theClass whose pupils, or their guardians, are in it; null where it is no matter of one class
     * @param community whose members are in it; null where it is no community's
     * @param pair who the two are; null where it is none of two people
     * @param between the two people; empty where it is none of two
     * @param roles what those who are in it may be
     * @param title what it is called; null where it is called after its class or its community, or has two people
     * @param expiresAt from when on it can only be read; null for never
     */
    record ChatCreated(
            ChatId chat,
            ChatKind kind,
            SchoolId school,
            @Nullable ClassId theClass,
            @Nullable CommunityId community,
            @Nullable PairId pair,
            List<AccountId> between,
            RosterMode roster,
            List<Role> roles,
            @Nullable Personal<String> title,
            @Nullable Instant expiresAt,
            Instant at)
            implements ChatEvent {

        /** Derived from a class. */
        public ChatCreated(
                ChatId chat, ChatKind kind, SchoolId school, ClassId theClass, List<Role> roles, Instant at) {
            this(chat, kind, school, theClass, null, null, List.of(), RosterMode.DERIVED, roles, null, null, at);
        }
    }

    /** Every member of the school in one of these roles belongs to the chat from now on. */
    record ChatOpenedToAll(ChatId chat, SchoolId school, List<Role> roles, Instant at) implements ChatEvent {}

    /** Some of those who belong to it have been put on its list, and so many are still missing. */
    record ChatRosterFilled(ChatId chat, SchoolId school, int missing, Instant at) implements ChatEvent {}

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

        /** On this basis. */
        public ParticipantAdmitted(
                ChatId chat, AccountId account, SchoolId school, Role role, Permission.Allowed basis, Instant at) {
            this(
                    chat,
                    account,
                    school,
                    role,
                    basis.rule(),
                    basis.consent(),
                    basis.link(),
                    basis.policy(),
                    basis.flags(),
                    at);
        }

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

    /** Somebody who decides for the chat has taken the person out. */
    record ParticipantRemoved(ChatId chat, AccountId account, SchoolId school, Role role, OfficerId by, Instant at)
            implements ChatEvent {}

    record ChatAdminGranted(ChatId chat, AccountId account, SchoolId school, Instant at) implements ChatEvent {}

    record ChatAdminRevoked(ChatId chat, AccountId account, SchoolId school, Instant at) implements ChatEvent {}

    record ChatSettingsChanged(ChatId chat, SchoolId school, OfficerId by, ChatSettings settings, Instant at)
            implements ChatEvent {}

    /** Nobody can write in the chat until that has changed. */
    record ChatFrozen(ChatId chat, SchoolId school, FreezeReason reason, Instant at) implements ChatEvent {}

    record ChatUnfrozen(ChatId chat, SchoolId school, Instant at) implements ChatEvent {}

    /**
     * Members of the school who name the code before it expires may come into the chat.
     *
     * @param maxUses how many people may come by it
     */
    record ChatInvitationIssued(
            ChatInvitationId invitation,
            ChatId chat,
            SchoolId school,
            OfficerId by,
            int maxUses,
            Instant expiresAt,
            Instant at)
            implements ChatEvent {}

    record ChatInvitationRevoked(ChatInvitationId invitation, ChatId chat, SchoolId school, OfficerId by, Instant at)
            implements ChatEvent {}

    record ChatInvitationTaken(ChatInvitationId invitation, ChatId chat, AccountId account, SchoolId school, Instant at)
            implements ChatEvent {}

    /** From now on the chat can only be read. */
    record ChatArchived(ChatId chat, SchoolId school, Instant at) implements ChatEvent {}

    /** From now on one can write in the chat again. */
    record ChatReopened(ChatId chat, SchoolId school, Instant at) implements ChatEvent {}

    /**
     * @param authorRole what the author was when posting; null for a guest
     * @param text empty where something else stands in the place of words
     * @param badge whether the author was a teacher whom the school had confirmed
     * @param replyTo to which message of the chat this one answers; null where it begins something
     * @param mentions who is spoken to by name
     * @param stickerPack to which the sticker belongs; null without one
     * @param sticker the picture in the place of words; null without one. Source: CHT-16
     * @param urgent whether quiet hours do not hold it back
     */
    record MessagePosted(
            MessageId message,
            ChatId chat,
            AccountId author,
            @Nullable Role authorRole,
            Personal<String> text,
            boolean badge,
            @Nullable UUID replyTo,
            List<AccountId> mentions,
            List<FileId> files,
            @Nullable String stickerPack,
            @Nullable String sticker,
            boolean urgent,
            Instant at)
            implements ChatEvent {

        /** Words alone. */
        public MessagePosted(
                MessageId message,
                ChatId chat,
                AccountId author,
                @Nullable Role authorRole,
                Personal<String> text,
                Instant at) {
            this(message, chat, author, authorRole, text, false, null, List.of(), List.of(), null, null, false, at);
        }
    }
}
