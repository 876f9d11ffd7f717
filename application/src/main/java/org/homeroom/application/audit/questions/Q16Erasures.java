package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ErasureScheduled;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;

/** Whether the erasures that were due in a period were done in time, by which act, and what remains of the person. */
public final class Q16Erasures implements Question {

    @Override
    public String id() {
        return "Q-16";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var ofSchool = known.entries(
                List.of(asked.school()), MembershipApproved.class, PupilEnrolled.class, ErasureScheduled.class);
        var people = new LinkedHashMap<AccountId, List<Recorded>>();
        for (var one : ofSchool)
            switch (one.event()) {
                case MembershipApproved e -> people.putIfAbsent(e.account(), new ArrayList<>());
                case PupilEnrolled e -> people.putIfAbsent(e.pupil(), new ArrayList<>());
                case ErasureScheduled e ->
                    people.computeIfAbsent(e.child().account(), none -> new ArrayList<>())
                            .add(one);
                default -> {}
            }
        var accounts = List.copyOf(people.keySet());
        var readings = known.readAll(accounts.stream()
                .map(account -> Model.startingWith(0)
                        .about(account)
                        .on(ErasureRequested.class, (n, e) -> n)
                        .on(PersonalDataErased.class, (n, e) -> n)
                        .on(ProfileCompleted.class, (n, e) -> n))
                .toList());
        var said = new ArrayList<Statement>();
        for (var i = 0; i < accounts.size(); i++)
            said.addAll(about(
                    accounts.get(i), people.getOrDefault(accounts.get(i), List.of()), readings.get(i), known, asked));
        return said.isEmpty() ? List.of(Statement.that("no-erasure-due")) : List.copyOf(said);
    }

    private static List<Statement> about(
            AccountId account, List<Recorded> scheduled, Reading<Integer> found, Past known, Asked asked) {
        var due = new LinkedHashMap<Recorded, Instant>();
        for (var one : found.of(ErasureRequested.class)) due.put(one, ((ErasureRequested) one.event()).dueBy());
        for (var one : scheduled)
            if (!agreedAgain((ErasureScheduled) one.event(), known, asked))
                due.put(one, ((ErasureScheduled) one.event()).dueBy());
        var erased = found.of(PersonalDataErased.class).stream().findFirst();
        var said = new ArrayList<Statement>();
        for (Map.Entry<Recorded, Instant> one : due.entrySet())
            if (asked.covers(one.getValue())) said.add(verdict(account, one.getKey(), one.getValue(), erased, asked));
        if (said.isEmpty()
                && erased.filter(one -> asked.covers(one.event().at())).isPresent())
            said.add(done("erased-unasked", account, erased.get()));
        if (!said.isEmpty() && erased.isPresent()) said.add(remains(account, found));
        return said;
    }

    private static Statement verdict(
            AccountId account, Recorded due, Instant dueBy, Optional<Recorded> erased, Asked asked) {
        if (erased.isPresent())
            return done(
                            erased.get().event().at().isAfter(dueBy) ? "erased-late" : "erased-in-time",
                            account,
                            erased.get())
                    .with("dueBy", dueBy)
                    .because(due);
        return Statement.that(dueBy.isBefore(asked.known()) ? "erasure-overdue" : "erasure-pending")
                .with("account", account)
                .with("dueBy", dueBy)
                .because(due);
    }

    private static Statement done(String says, AccountId account, Recorded erased) {
        return Statement.that(says)
                .with("account", account)
                .with("when", erased.event().at())
                .with("act", ((PersonalDataErased) erased.event()).certificate())
                .because(erased);
    }

    /** The entries stay, with ids and digests; the values are gone or they are not. */
    private static Statement remains(AccountId account, Reading<Integer> found) {
        var left = found.events(ProfileCompleted.class)
                .filter(e -> e.name().value().isPresent())
                .count();
        return Statement.that(left == 0 ? "remains-nothing" : "remains-name")
                .with("account", account)
                .because(found.of(ProfileCompleted.class));
    }

    /** Whether somebody has agreed since, so that nothing has to be erased. */
    private static boolean agreedAgain(ErasureScheduled scheduled, Past known, Asked asked) {
        return known.effectiveBy(scheduled.dueBy())
                .read(Standing.of(scheduled.child(), asked.school()))
                .state()
                .anybodyAgrees(scheduled.purpose());
    }
}
