package org.homeroom.application.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.jspecify.annotations.Nullable;

/**
 * Which schools somebody may have questions about, and what there is in them to ask about: for people who have no id at
 * hand. By the log alone, and without personal data. Waits for the store.
 */
public final class Schools {

    private final Past log;

    public Schools(History history) {
        this.log = Past.of(history);
    }

    /** @param since when the log begins to tell of it */
    public record School(SchoolId id, String name, ZoneId zone, Instant since) {}

    /**
     * Something that a question can be asked about.
     *
     * @param person whether it is somebody
     * @param theClass what the class is called to which it belongs; null for none
     * @param kind of the domain's words; null for an administrator
     * @param since when it is first spoken of
     */
    public record Found(
            UUID id,
            boolean person,
            @Nullable String theClass,
            @Nullable Enum<?> kind,
            Instant since) {}

    public Optional<School> named(SchoolId school) {
        return log.entries(List.of(school), SchoolRegistered.class).stream()
                .findFirst()
                .map(one -> {
                    var event = (SchoolRegistered) one.event();
                    return new School(school, event.name(), event.zone(), one.recordedAt());
                });
    }

    /** Those that somebody ever had an office in, or was to audit. Whether that still holds has to be asked. */
    public List<School> around(AccountId who) {
        var ids = new LinkedHashSet<SchoolId>();
        for (var one :
                log.entries(List.of(who), AuditorAssigned.class, AdministratorAppointed.class, OfficeAppointed.class))
            switch (one.event()) {
                case AuditorAssigned e -> ids.add(e.school());
                case AdministratorAppointed e -> ids.add(e.school());
                case OfficeAppointed e -> ids.add(e.school());
                default -> {}
            }
        return ids.stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(School::name))
                .toList();
    }

    /**
     * What a parameter can stand for.
     *
     * @param child whose guardians are meant; without one there are none to be found
     */
    public List<Found> candidates(SchoolId school, Parameter parameter, @Nullable ChildId child) {
        return switch (parameter) {
            case CHAT -> chats(school);
            case CHILD -> pupils(school);
            case ACCOUNT -> members(school);
            case GUARDIAN -> child == null ? List.of() : guardians(child);
            case REPORT -> reports(school, false);
            case MESSAGE -> reports(school, true);
            case IMPORT -> imports(school);
            default -> List.of();
        };
    }

    private List<Found> chats(SchoolId school) {
        var titles = classes(school);
        return log.entries(List.of(school), ChatCreated.class).stream()
                .map(one -> (ChatCreated) one.event())
                .map(e -> new Found(
                        e.chat().value(),
                        false,
                        e.theClass() == null ? null : titles.get(e.theClass()),
                        e.kind(),
                        e.at()))
                .sorted(Comparator.comparing((Found one) -> Objects.requireNonNullElse(one.theClass(), ""))
                        .thenComparing(Found::since))
                .toList();
    }

    private List<Found> pupils(SchoolId school) {
        var titles = classes(school);
        var found = new LinkedHashMap<UUID, Found>();
        for (var one : log.entries(List.of(school), PupilEnrolled.class)) {
            var e = (PupilEnrolled) one.event();
            found.put(
                    e.pupil().value(),
                    new Found(e.pupil().value(), true, titles.get(e.theClass()), Role.STUDENT, e.at()));
        }
        return byClass(found);
    }

    private List<Found> members(SchoolId school) {
        var found = new LinkedHashMap<UUID, Found>();
        for (var one : log.entries(
                List.of(school), MembershipApproved.class, AdministratorAppointed.class, OfficeAppointed.class))
            switch (one.event()) {
                case MembershipApproved e -> put(found, e.account(), e.role(), e);
                case AdministratorAppointed e -> put(found, e.account(), null, e);
                case OfficeAppointed e -> put(found, e.account(), e.office(), e);
                default -> {}
            }
        return found.values().stream()
                .sorted(Comparator.comparing((Found one) ->
                                one.kind() == null ? "" : one.kind().name())
                        .thenComparing(Found::since))
                .toList();
    }

    private static void put(Map<UUID, Found> found, AccountId account, @Nullable Enum<?> kind, Event event) {
        found.putIfAbsent(account.value(), new Found(account.value(), true, null, kind, event.at()));
    }

    private List<Found> guardians(ChildId child) {
        return log.entries(List.of(child), GuardianLinkClaimed.class).stream()
                .map(one -> (GuardianLinkClaimed) one.event())
                .map(e -> new Found(e.guardian().value(), true, null, e.kind(), e.at()))
                .toList();
    }

    private List<Found> reports(SchoolId school, boolean messages) {
        return log.entries(List.of(school), ContentReported.class).stream()
                .map(one -> (ContentReported) one.event())
                .filter(e -> !messages || e.message() != null)
                .map(e -> new Found(
                        messages && e.message() != null
                                ? e.message().value()
                                : e.report().value(),
                        false,
                        null,
                        e.reason(),
                        e.at()))
                .sorted(Comparator.comparing(Found::since).reversed())
                .toList();
    }

    private List<Found> imports(SchoolId school) {
        return log.entries(List.of(school), RosterChangeProposed.class).stream()
                .map(one -> (RosterChangeProposed) one.event())
                .map(e -> new Found(e.theImport().value(), false, null, e.scope(), e.at()))
                .sorted(Comparator.comparing(Found::since).reversed())
                .toList();
    }

    private Map<ClassId, String> classes(SchoolId school) {
        var titles = new HashMap<ClassId, String>();
        for (var one : log.entries(List.of(school), ClassCreated.class, ClassRenamed.class))
            switch (one.event()) {
                case ClassCreated e -> titles.put(e.theClass(), e.title());
                case ClassRenamed e -> titles.put(e.theClass(), e.title());
                default -> {}
            }
        return titles;
    }

    /** What the classes of a school are called today. */
    public Map<UUID, String> classTitles(SchoolId school) {
        var titles = new HashMap<UUID, String>();
        classes(school).forEach((id, title) -> titles.put(id.value(), title));
        return titles;
    }

    private static List<Found> byClass(Map<UUID, Found> found) {
        return found.values().stream()
                .sorted(Comparator.comparing((Found one) -> Objects.requireNonNullElse(one.theClass(), ""))
                        .thenComparing(Found::id))
                .toList();
    }
}
