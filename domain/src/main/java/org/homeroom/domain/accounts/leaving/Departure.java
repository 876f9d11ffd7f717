package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.Entry;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * What somebody leaves behind: sessions, a contact, offices. Source: specification §5.1, A5 and M2.
 *
 * @param administrators of every school in which the person is one
 * @param offices the person directs these schools, or is a deputy there
 * @param active schools that are in use
 * @param operator whether the person runs the platform
 */
record Departure(
        Presence presence,
        Entry entry,
        Map<SchoolId, Set<AccountId>> administrators,
        Map<SchoolId, Set<Office>> offices,
        Set<SchoolId> active,
        boolean operator) {

    static final Departure NOBODY = new Departure(Presence.HERE, Entry.NONE, Map.of(), Map.of(), Set.of(), false);

    static Model<Departure> of(AccountId account, List<SchoolId> schools) {
        var model = Model.startingWith(NOBODY)
                .including(Presence.of(account), Departure::presence, Departure::with)
                .including(Entry.of(account), Departure::entry, Departure::with)
                .about(account)
                .on(PlatformAdministratorAppointed.class, (s, e) -> s.running())
                .on(AdministratorAppointed.class, Departure::appointed)
                .on(AdministratorDismissed.class, Departure::dismissed)
                .on(OfficeAppointed.class, Departure::appointed)
                .on(OfficeEnded.class, Departure::ended);
        for (var school : schools) {
            model = model.about(school)
                    .on(AdministratorAppointed.class, Departure::appointed)
                    .on(AdministratorDismissed.class, Departure::dismissed)
                    .on(SchoolActivated.class, (s, e) -> s.activated(e.school()));
        }
        return model;
    }

    boolean exists() {
        return presence.gone() || entry.contact() != null;
    }

    /** @param schools of which the other administrators were read */
    Optional<Refusal> refuses(AccountId account, List<SchoolId> schools) {
        if (operator) return Optional.of(LAST_ADMINISTRATOR);
        var administered = administeredBy(account);
        if (!schools.containsAll(administered)) return Optional.of(CONCURRENT_CHANGE);
        return administered.stream().anyMatch(this::hasNobodyElse) ? Optional.of(LAST_ADMINISTRATOR) : Optional.empty();
    }

    private boolean hasNobodyElse(SchoolId school) {
        return active.contains(school)
                && administrators.getOrDefault(school, Set.of()).size() == 1;
    }

    List<Event> events(AccountId account, LeavingTerms terms, Instant at) {
        var events = new ArrayList<Event>();
        administeredBy(account).forEach(school -> events.add(new AdministratorDismissed(school, account, at)));
        offices.forEach((school, those) ->
                those.stream().sorted().forEach(office -> events.add(new OfficeEnded(school, account, office, at))));
        events.addAll(entry.ended(account, at));
        var contact = entry.contact();
        if (contact != null) events.add(new ContactHeld(account, contact, at.plus(terms.hold()), at));
        events.add(new AccountClosed(account, at));
        return events;
    }

    private List<SchoolId> administeredBy(AccountId account) {
        return administrators.entrySet().stream()
                .filter(school -> school.getValue().contains(account))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Departure with(Presence other) {
        return new Departure(other, entry, administrators, offices, active, operator);
    }

    private Departure with(Entry other) {
        return new Departure(presence, other, administrators, offices, active, operator);
    }

    private Departure appointed(AdministratorAppointed e) {
        var those = new HashSet<>(administrators.getOrDefault(e.school(), Set.of()));
        those.add(e.account());
        return in(e.school(), those);
    }

    private Departure appointed(OfficeAppointed e) {
        var those = new HashSet<>(offices.getOrDefault(e.school(), Set.of()));
        those.add(e.office());
        return holding(e.school(), those);
    }

    private Departure ended(OfficeEnded e) {
        var those = new HashSet<>(offices.getOrDefault(e.school(), Set.of()));
        those.remove(e.office());
        return holding(e.school(), those);
    }

    private Departure holding(SchoolId school, Set<Office> those) {
        var all = new HashMap<>(offices);
        all.put(school, Set.copyOf(those));
        return new Departure(presence, entry, administrators, Map.copyOf(all), active, operator);
    }

    private Departure dismissed(AdministratorDismissed e) {
        var those = new HashSet<>(administrators.getOrDefault(e.school(), Set.of()));
        those.remove(e.account());
        return in(e.school(), those);
    }

    private Departure in(SchoolId school, Set<AccountId> those) {
        var all = new HashMap<>(administrators);
        all.put(school, Set.copyOf(those));
        return new Departure(presence, entry, Map.copyOf(all), offices, active, operator);
    }

    private Departure activated(SchoolId school) {
        var more = new HashSet<>(active);
        more.add(school);
        return new Departure(presence, entry, administrators, offices, Set.copyOf(more), operator);
    }

    private Departure running() {
        return new Departure(presence, entry, administrators, offices, active, true);
    }
}
