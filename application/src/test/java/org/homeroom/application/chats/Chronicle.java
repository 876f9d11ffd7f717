package org.homeroom.application.chats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would say who goes through everything that happened, one thing after the other, with pencil and paper, and
 * knows the specification and none of the code that answers auditors. All of it plays in one school, with children of ten
 * and a policy that is not changed.
 */
final class Chronicle {

    private record Place(ChatId chat, AccountId account) {}

    private final Map<MembershipId, MembershipApproved> members = new HashMap<>();
    private final Set<AccountId> administrators = new HashSet<>();
    private final Map<AccountId, Set<ClassId>> attends = new HashMap<>();
    private final Map<ClassId, AccountId> leaders = new HashMap<>();
    private final Map<AccountId, Set<AccountId>> children = new HashMap<>();
    private final Map<AccountId, Set<AccountId>> agreed = new HashMap<>();
    private final Map<ChatId, ChatCreated> chats = new HashMap<>();
    private final Set<ChatId> archived = new HashSet<>();
    private final Map<Place, Role> places = new HashMap<>();

    static Chronicle of(List<? extends Event> happened) {
        var chronicle = new Chronicle();
        happened.forEach(chronicle::tell);
        return chronicle;
    }

    private void tell(Event event) {
        switch (event) {
            case MembershipApproved e -> members.put(e.membership(), e);
            case MembershipEnded e -> ended(e);
            case AdministratorAppointed e -> administrators.add(e.account());
            case PupilEnrolled e -> of(attends, e.pupil()).add(e.theClass());
            case PupilRemovedFromClass e -> of(attends, e.pupil()).remove(e.theClass());
            case HomeroomTeacherAssigned e -> leaders.put(e.theClass(), e.teacher());
            case HomeroomTeacherRelieved e -> leaders.remove(e.theClass(), e.teacher());
            case GuardianLinkVerified e ->
                of(children, e.guardian().account()).add(e.child().account());
            case GuardianLinkEnded e -> {
                of(children, e.guardian().account()).remove(e.child().account());
                of(agreed, e.child().account()).remove(e.guardian().account());
            }
            case ConsentGranted e ->
                of(agreed, e.child().account()).add(e.guardian().account());
            case ConsentWithdrawn e -> agreed.remove(e.child().account());
            case ChatCreated e -> chats.put(e.chat(), e);
            case ChatArchived e -> archived.add(e.chat());
            case ChatReopened e -> archived.remove(e.chat());
            case ParticipantAdmitted e -> places.put(new Place(e.chat(), e.account()), e.role());
            case AdmissionDeferred e -> places.put(new Place(e.chat(), e.account()), e.role());
            case ParticipantLeft e -> places.remove(new Place(e.chat(), e.account()));
            case ParticipantRemoved e -> places.remove(new Place(e.chat(), e.account()));
            default -> {}
        }
    }

    private void ended(MembershipEnded e) {
        members.remove(e.membership());
        if (e.role() == Role.STUDENT && !is(e.account(), Role.STUDENT)) attends.remove(e.account());
        if (!is(e.account(), Role.TEACHER) && !is(e.account(), Role.STAFF))
            leaders.values().remove(e.account());
    }

    Set<ChatId> chats() {
        return chats.keySet();
    }

    /** Whether any guardian agrees that the child talks. */
    boolean agreed(AccountId child) {
        return !of(agreed, child).isEmpty();
    }

    /** Whoever still has a place on the list of a chat that is over, and is the same as then, goes on reading. */
    boolean couldRead(ChatId chat, AccountId who) {
        var created = Objects.requireNonNull(chats.get(chat));
        var role = places.get(new Place(chat, who));
        if (role == null || role == Role.STUDENT && !agreed(who)) return false;
        var theClass = created.theClass();
        if (created.kind() == ChatKind.PARENTS_ONLY && who.equals(leaders.get(theClass))) return false;
        if (archived.contains(chat) && is(who, role)) return true;
        return switch (created.kind()) {
            case CLASS ->
                role == Role.STUDENT ? of(attends, who).contains(theClass) : who.equals(leaders.get(theClass));
            case GROUP -> is(who, role);
            case TEACHERS -> role == Role.TEACHER ? member(who, role) : administrators.contains(who);
            case CLASS_PARENTS -> role == Role.PARENT ? parent(who, theClass) : who.equals(leaders.get(theClass));
            case PARENTS_ONLY -> role == Role.PARENT && parent(who, theClass);
            default -> throw new IllegalStateException("no such chat is in these histories: " + created.kind());
        };
    }

    private boolean is(AccountId who, Role role) {
        return (role == Role.STAFF && administrators.contains(who))
                || (role == Role.TEACHER && leaders.containsValue(who))
                || (role == Role.STUDENT && !of(attends, who).isEmpty())
                || member(who, role);
    }

    private boolean member(AccountId who, Role role) {
        return members.values().stream().anyMatch(one -> one.account().equals(who) && one.role() == role);
    }

    private boolean parent(AccountId who, @Nullable ClassId theClass) {
        return member(who, Role.PARENT)
                && of(children, who).stream()
                        .anyMatch(child -> of(attends, child).contains(theClass));
    }

    private static <K, V> Set<V> of(Map<K, Set<V>> sets, K key) {
        return sets.computeIfAbsent(key, same -> new HashSet<>());
    }
}
