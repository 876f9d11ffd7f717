package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.ChatReaders;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.audit.questions.Places.Place;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.memberships.facts.Role;

/** Which parents are in a chat of parents alone, and whether anybody who works in the school has ever been inside. */
public final class Q19ParentsOnly implements Question {

    @Override
    public String id() {
        return "Q-19";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHAT, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var seen = past.knownAt(asked.known()).effectiveBy(asked.at());
        var chat = seen.read(ChatRecord.of(asked.chat(), asked.school()));
        if (!chat.state().exists()) return List.of();
        if (chat.state().kind() != ChatKind.PARENTS_ONLY)
            return List.of(Statement.that("not-parents-only")
                    .with("kind", chat.state().kind())
                    .because(chat.recorded()));
        var said = new ArrayList<Statement>();
        for (var reader : new Auditing(past)
                .whoCouldRead(asked.school(), asked.chat(), asked.at(), asked.known())
                .toCompletableFuture()
                .join()
                .people())
            if (reader.state() == ChatReaders.State.COULD_READ)
                said.add(new Statement(
                        "parent-inside",
                        Statement.that("")
                                .with("account", reader.account())
                                .with("role", reader.role())
                                .facts(),
                        reader.evidence()));
        var staff = staff(asked, seen);
        said.addAll(staff.isEmpty() ? List.of(Statement.that("no-staff-ever")) : staff);
        return List.copyOf(said);
    }

    private static List<Statement> staff(Asked asked, Past seen) {
        var places = Places.of(
                List.of(asked.chat(), asked.school()), seen, asked.at().plusNanos(1));
        var accounts = places.stream().map(Place::account).distinct().toList();
        var readings = seen.readAll(accounts.stream()
                .map(one -> Participation.of(one, asked.chat(), asked.school()))
                .toList());
        var said = new ArrayList<Statement>();
        for (var i = 0; i < accounts.size(); i++) said.addAll(whileStaff(accounts.get(i), readings.get(i), asked));
        return said;
    }

    /** When this person was inside and worked in the school. */
    private static List<Statement> whileStaff(AccountId account, Reading<Participation> found, Asked asked) {
        var own = Past.of(found.recorded());
        var turns = new TreeSet<Instant>();
        found.recorded().forEach(one -> turns.add(one.event().at()));
        turns.removeIf(asked.at()::isBefore);
        var said = new ArrayList<Statement>();
        Instant since = null;
        Role as = null;
        for (var at : turns) {
            var then = own.effectiveBy(at)
                    .read(Participation.of(account, asked.chat(), asked.school()))
                    .state();
            var inside = then.bars(at).isEmpty() && then.person().staff();
            if (inside && since == null) {
                since = at;
                as = then.role();
            } else if (!inside && since != null) {
                said.add(inside(account, as == Role.PARENT, since, found).with("until", at));
                since = null;
            }
        }
        if (since != null) said.add(inside(account, as == Role.PARENT, since, found));
        return said;
    }

    private static Statement inside(AccountId account, boolean parent, Instant since, Reading<?> found) {
        return Statement.that(parent ? "parent-works-here" : "staff-inside")
                .with("account", account)
                .with("from", since)
                .because(found.recorded());
    }
}
