package org.homeroom.domain.chats.facts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.GuestRefusal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Somebody who is about to come into a chat, by the school's own facts and by what guardians have agreed to. */
public record Newcomer(AccountId account, Person person, Standing standing) {

    public static Newcomer unknown(AccountId account) {
        return new Newcomer(account, Person.NOBODY, Standing.unknown());
    }

    public static Newcomer of(AccountId account, Participation participation) {
        return new Newcomer(account, participation.person(), participation.standing());
    }

    public static Model<Newcomer> of(AccountId account, SchoolId school) {
        return Model.startingWith(unknown(account))
                .including(
                        Person.withChildren(account, school),
                        Newcomer::person,
                        (s, person) -> new Newcomer(s.account, person, s.standing))
                .including(
                        Standing.of(account.asChild(), school),
                        Newcomer::standing,
                        (s, standing) -> new Newcomer(s.account, s.person, standing));
    }

    /** As what the person would be in the chat; empty for those who do not belong there. */
    public Optional<Role> role(ChatRecord chat, Instant at) {
        return Belonging.role(chat, person, at);
    }

    /** Why the person cannot come in, if so: by what the person is, not by what others have agreed to. Source: MEM-07. */
    public Optional<Refusal> bars(ChatRecord chat, Instant at) {
        if (role(chat, at).isPresent()) return Optional.empty();
        if (!person.belongs())
            return Optional.of(
                    person.visits().stays().isEmpty()
                            ? ChatRefusal.OUTSIDER_REJECTED
                            : GuestRefusal.GUEST_SCOPE_VIOLATION);
        if (chat.kind() == ChatKind.PARENTS_ONLY && person.staff())
            return Optional.of(ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT);
        for (var role : Role.values())
            if (chat.admits(role) && person.is(role)) return Optional.of(ChatRefusal.OUTSIDER_REJECTED);
        return Optional.of(ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT);
    }

    /** How the person stands on the chat's list: let in, or kept until somebody has agreed. Source: CON-09. */
    public ChatEvent enters(ChatRecord chat, Role role, Instant at) {
        var created = requireNonNull(chat.created());
        return switch (permission(chat, role, at)) {
            case Allowed basis -> new ParticipantAdmitted(created.chat(), account, created.school(), role, basis, at);
            case Denied denied ->
                new AdmissionDeferred(created.chat(), account, created.school(), role, denied.rule(), at);
        };
    }

    /** By which row of the decision table the person may, or may not, take part in this role. */
    public Permission permission(ChatRecord chat, Role role, Instant at) {
        return role == Role.STUDENT ? standing.permits(chat.kind().purpose(), at) : Permission.UNCONDITIONAL;
    }
}
