package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil or the homeroom teacher of a class takes the place in its chat that the school has given. A pupil who may not
 * take part yet is kept on the list; nobody else gets in, whatever link they hold. Source: CHT-03, CON-09, MEM-07.
 */
public record JoinClassChat(ClassId theClass, SchoolId school, AccountId account, Instant at)
        implements ChatRosterCommand<JoinClassChat.State> {

    @Override
    public Model<State> model() {
        var chat = ChatId.of(theClass);
        return Model.startingWith(new State(false, null, Participation.none()))
                .including(
                        Participation.of(account, chat, school),
                        State::participation,
                        (s, participation) -> new State(s.lesson(), s.place(), participation))
                .about(theClass, school)
                .on(ClassCreated.class, (s, e) -> s.of(e.kind()))
                .about(theClass, school, account)
                .on(PupilEnrolled.class, (s, e) -> s.as(Role.STUDENT))
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.as(Role.TEACHER))
                .on(PupilRemovedFromClass.class, (s, e) -> s.as(null))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.as(null))
                .about(school, account)
                .on(MembershipEnded.class, (s, e) -> e.role() == s.place() ? s.as(null) : s);
    }

    @Override
    public Outcome decide(State state) {
        var place = state.place();
        if (place == null) return refuse(OUTSIDER_REJECTED);
        if (state.lesson() || state.participation().admitted()) return nothingToDo();
        var chat = ChatId.of(theClass);
        return switch (state.participation().permission(place, at)) {
            case Allowed basis -> accept(new ParticipantAdmitted(chat, account, school, place, basis, at));
            case Denied denied when state.participation().role() != null -> nothingToDo();
            case Denied denied -> accept(new AdmissionDeferred(chat, account, school, place, denied.rule(), at));
        };
    }

    record State(boolean lesson, @Nullable Role place, Participation participation) {

        State of(ClassKind kind) {
            return new State(kind == ClassKind.LESSON, place, participation);
        }

        State as(@Nullable Role role) {
            return new State(lesson, role, participation);
        }
    }
}
