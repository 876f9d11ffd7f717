package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one person in one chat add up to. Whether a pupil may take part is never stored: it is asked
 * anew at every instant, so that a consent withdrawn bites at the very next command. Source: specification §5.4.2.
 *
 * @param role null for those who do not belong to the chat
 * @param admitted false while the admission is deferred
 * @param history the class has become history: whoever was in its chat then can read it, and nobody writes there
 * @param closed the chat itself is archived
 */
public record Participation(@Nullable Role role, boolean admitted, boolean history, boolean closed, Standing standing) {

    private static final Participation NONE = new Participation(null, false, false, false, Standing.unknown());

    public static Participation none() {
        return NONE;
    }

    public static Model<Participation> of(AccountId account, ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .including(
                        Standing.of(account.asChild(), school),
                        Participation::standing,
                        (s, standing) -> new Participation(s.role, s.admitted, s.history, s.closed, standing))
                .about(chat, account, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.placed(e.role(), true))
                .on(AdmissionDeferred.class, (s, e) -> s.placed(e.role(), false))
                .on(ParticipantLeft.class, (s, e) -> s.withoutPlace())
                .about(chat, school)
                .on(ChatArchived.class, (s, e) -> s.closed(true))
                .on(ChatReopened.class, (s, e) -> s.closed(false))
                .about(chat.asClass(), school)
                .on(ClassArchived.class, (s, e) -> s.history(true))
                .on(ClassRestored.class, (s, e) -> s.history(false))
                .about(account, school)
                .on(MembershipEnded.class, (s, e) -> e.role() == s.role() ? s.withoutPlace() : s)
                .on(PupilRemovedFromClass.class, (s, e) -> s.withoutPlaceIn(e.theClass(), Role.STUDENT, chat))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.withoutPlaceIn(e.theClass(), Role.TEACHER, chat));
    }

    /** Whoever lost the place in the school or the class has none in the chat, from that very instant. Source: P-07. */
    private Participation withoutPlace() {
        return placed(null, false);
    }

    private Participation withoutPlaceIn(ClassId theClass, Role asRole, ChatId chat) {
        return !history && role == asRole && ChatId.of(theClass).equals(chat) ? withoutPlace() : this;
    }

    private Participation placed(@Nullable Role now, boolean in) {
        return new Participation(now, in, history, closed, standing);
    }

    private Participation history(boolean now) {
        return new Participation(role, admitted, now, closed, standing);
    }

    private Participation closed(boolean now) {
        return new Participation(role, admitted, history, now, standing);
    }

    /** By which row of the decision table this person may, or may not, take part now. */
    public Permission permission(Instant at) {
        return permission(role, at);
    }

    /** The same for a role that the person is about to have. */
    public Permission permission(@Nullable Role inRole, Instant at) {
        return inRole == Role.STUDENT ? standing.permits(ConsentPurpose.CHAT, at) : Permission.UNCONDITIONAL;
    }

    /** Why this person may not take part now, if so. */
    public Optional<Refusal> bars(Instant at) {
        if (role == null) return Optional.of(ChatRefusal.NOT_A_PARTICIPANT);
        return permission(at) instanceof Permission.Denied denied ? Optional.of(denied.reason()) : Optional.empty();
    }

    /** Why this person may not write now, if so: some may only read until somebody has agreed. */
    public Optional<Refusal> silences(Instant at) {
        var barred = bars(at);
        if (barred.isPresent()) return barred;
        if (history || closed) return Optional.of(ChatRefusal.CHAT_ARCHIVED);
        return permission(at).readOnly()
                ? Optional.of(ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED)
                : Optional.empty();
    }
}
