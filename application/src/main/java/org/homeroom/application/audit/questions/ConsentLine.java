package org.homeroom.application.audit.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Reading;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * How it changed over time whether a child might take part. It is asked at every instant at which the answer may turn, and
 * so holds for all those in between.
 */
final class ConsentLine {

    /**
     * @param until not included
     * @param then by what was known during that time
     * @param now by what is known
     */
    record Span(Instant from, Instant until, Permission then, Permission now) {

        boolean continues(Span before) {
            return then.equals(before.then) && now.equals(before.now);
        }
    }

    /** @param found all that is known of the child */
    static List<Span> of(
            ChildId child, SchoolId school, ConsentPurpose purpose, Reading<Standing> found, Instant from, Instant to) {
        var entries = Past.of(found.recorded());
        var model = Standing.of(child, school);
        var spans = new ArrayList<Span>();
        var turns = new ArrayList<>(turns(found).subSet(from, true, to, false));
        if (turns.isEmpty() || turns.getFirst().isAfter(from)) turns.addFirst(from);
        for (var i = 0; i < turns.size() && turns.get(i).isBefore(to); i++) {
            var at = turns.get(i);
            var effective = entries.effectiveBy(at);
            var one = new Span(
                    at,
                    i + 1 < turns.size() ? turns.get(i + 1) : to,
                    effective.knownAt(at).read(model).state().permits(purpose, at),
                    effective.read(model).state().permits(purpose, at));
            if (!spans.isEmpty() && one.continues(spans.getLast()))
                one = new Span(spans.removeLast().from(), one.until(), one.then(), one.now());
            spans.add(one);
        }
        return List.copyOf(spans);
    }

    /** When anything began, was recorded, or came to its end. */
    static NavigableSet<Instant> turns(Reading<Standing> found) {
        var all = new TreeSet<Instant>();
        var standing = found.state();
        for (var one : found.recorded()) {
            all.add(one.event().at());
            all.add(one.recordedAt());
            extra(one, standing, all);
        }
        for (var one : found.recorded())
            if (one.event() instanceof ConsentPolicyPublished e) birthdays(e.terms(), found, all);
        birthdays(ConsentPolicy.RU_SCHOOL, found, all);
        return all;
    }

    private static void extra(Recorded one, Standing standing, TreeSet<Instant> all) {
        switch (one.event()) {
            case ConsentGranted e -> {
                all.add(e.effective());
                if (e.expiresAt() != null) all.add(e.expiresAt());
            }
            case GuardianLinkRestricted e -> all.add(e.from());
            case ConsentPolicyPublished e -> all.add(e.effectiveFrom());
            case NoticePublished e ->
                all.add(e.at().plus(Duration.ofDays(
                        standing.policyAt(e.at()).terms().reconsent().graceDays())));
            default -> {}
        }
    }

    private static void birthdays(ConsentPolicy terms, Reading<Standing> found, TreeSet<Instant> all) {
        var zone = found.state().zone();
        for (LocalDate day : Birthdays.of(found)) {
            all.add(terms.decidesAloneFrom(day, zone));
            all.add(terms.graceEnds(day, zone));
        }
        var since = found.state().memberSince();
        if (since != null)
            all.add(since.plus(Duration.ofDays(terms.pendingConsent().days())).plusNanos(1));
    }

    private ConsentLine() {}
}
