package org.homeroom.application.audit.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeroom.application.audit.Asked;
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
 */
public final class Q04WithoutConsent implements Question {

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
        return said.isEmpty() ? List.of(Statement.that("none").with("children", pupils.size())) : List.copyOf(said);
    }

    private static List<Statement> inChat(Place place, Reading<Standing> found, Asked asked) {
        var from = later(place.from(), asked.from());
        var until = place.until().isBefore(asked.to()) ? place.until() : asked.to();
        return ConsentLine.of(place.account().asChild(), asked.school(), ConsentPurpose.CHAT, found, from, until)
                .stream()
                .filter(span -> span.then() instanceof Permission.Allowed)
                .filter(span -> span.now() instanceof Permission.Denied || isGrace(span.now()))
                .map(span -> Statement.that(span.now() instanceof Permission.Denied ? "without" : "in-grace")
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

    private static boolean isGrace(Permission permission) {
        return permission instanceof Permission.Allowed allowed
                && !allowed.readOnly()
                && !allowed.flags().isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
