package org.homeroom.application.audit.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Evidence;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.audit.questions.Places.Place;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.memberships.facts.Role;

/**
 * Which children could take part in a chat although, by what is known, no consent was effective: what looked valid then and
 * was not, and the grace that the policy grants. Who takes part is asked anew at every command, so there is nothing else.
 * The moment in which what had been decided was not yet written down is counted, and not held against anybody.
 */
public final class Q04WithoutConsent implements Question {

    private static final String BEING_WRITTEN = "being-written";
    private static final Duration WRITING = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "Q-04";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var places = new LinkedHashMap<AccountId, List<Place>>();
        for (var place : Places.of(List.of(asked.school()), known, asked.to()))
            if (place.role() == Role.STUDENT
                    && place.from().isBefore(asked.to())
                    && place.until().isAfter(asked.from()))
                places.computeIfAbsent(place.account(), none -> new ArrayList<>())
                        .add(place);
        var pupils = List.copyOf(places.keySet());
        var readings = known.readAll(pupils.stream()
                .map(one -> Standing.of(one.asChild(), asked.school()))
                .toList());
        var said = new ArrayList<Statement>();
        for (var i = 0; i < pupils.size(); i++)
            for (var place : places.getOrDefault(pupils.get(i), List.of()))
                said.addAll(inChat(place, readings.get(i), asked));
        return summed(said, pupils.size());
    }

    private static List<Statement> summed(List<Statement> said, int children) {
        var moments =
                said.stream().filter(one -> one.says().equals(BEING_WRITTEN)).toList();
        var all = new ArrayList<>(said);
        all.removeAll(moments);
        if (all.isEmpty()) all.add(Statement.that("none").with("children", children));
        if (!moments.isEmpty())
            all.add(new Statement(
                    BEING_WRITTEN,
                    Map.of("times", moments.size(), "longest", WRITING),
                    moments.stream()
                            .flatMap(one -> one.evidence().stream())
                            .distinct()
                            .sorted(Comparator.comparingLong(Evidence::position))
                            .toList()));
        return List.copyOf(all);
    }

    private static List<Statement> inChat(Place place, Reading<Standing> found, Asked asked) {
        var from = later(place.from(), asked.from());
        var until = place.until().isBefore(asked.to()) ? place.until() : asked.to();
        return ConsentLine.of(place.account().asChild(), asked.school(), ConsentPurpose.CHAT, found, from, until)
                .stream()
                .filter(span -> span.then() instanceof Permission.Allowed)
                .filter(span -> span.now() instanceof Permission.Denied || isGrace(span.now()))
                .map(span -> Statement.that(
                                isGrace(span.now())
                                        ? "in-grace"
                                        : isBeingWritten(span, place, found, asked) ? BEING_WRITTEN : "without")
                        .with("account", place.account())
                        .with("chat", place.chat())
                        .with("from", span.from())
                        .with("until", span.until())
                        .with("duration", Duration.between(span.from(), span.until()))
                        .with("ruleThen", span.then().rule())
                        .with("rule", span.now().rule())
                        .because(place.came())
                        .because(found.recorded()))
                .toList();
    }

    /** Whether it had been decided before the child came to this moment, and was recorded right afterwards. */
    private static boolean isBeingWritten(ConsentLine.Span span, Place place, Reading<Standing> found, Asked asked) {
        var decided = found.recorded().stream()
                .filter(one -> !one.event().at().isAfter(span.from()))
                .filter(one -> one.recordedAt().isBefore(span.from().plus(WRITING)))
                .toList();
        return Past.of(decided)
                        .effectiveBy(span.from())
                        .read(Standing.of(place.account().asChild(), asked.school()))
                        .state()
                        .permits(ConsentPurpose.CHAT, span.from())
                instanceof Permission.Denied;
    }

    private static boolean isGrace(Permission permission) {
        return permission instanceof Permission.Allowed allowed
                && !allowed.readOnly()
                && !allowed.flags().isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
