package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A teacher comes to the chat of the school's teachers; so do those who direct or administer the school, teachers or not.
 * Source: CHT-04, CHT-05.
 */
public record JoinTeachersChat(AccountId account, SchoolId school, Instant at)
        implements ChatRosterCommand<Participation> {

    @Override
    public Model<Participation> model() {
        return Participation.of(account, ChatId.ofTeachers(school), school);
    }

    @Override
    public Outcome decide(Participation now) {
        if (now.role() != null) return Outcome.nothingToDo();
        return accept(Stream.of(Role.TEACHER, Role.STAFF)
                .flatMap(role -> Admission.of(now, account, role, at).stream())
                .limit(1)
                .toList());
    }
}
