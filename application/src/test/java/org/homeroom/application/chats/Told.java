package org.homeroom.application.chats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
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

/**
 * What happened, told again from the events alone, slowly and plainly, by somebody who knows the specification and none of
 * the rules' code. Whatever must never be is written down as a fault when it happens. All of it plays in one school, with
 * children of ten and a policy that is not changed.
 */
final class Told {

    final List<String> faults = new ArrayList<>();

    private final Map<MembershipId, Role> roles = new HashMap<>();
    private final Map<MembershipId, AccountId> members = new HashMap<>();
    private final Set<AccountId> administrators = new HashSet<>();
    private final Map<AccountId, Set<ClassId>> attends = new HashMap<>();
    private final Map<ClassId, AccountId> leaders = new HashMap<>();
    private final Map<AccountId, Set<AccountId>> agreed = new HashMap<>();
    private final Map<ChatId, ChatCreated> chats = new HashMap<>();
    private final Map<ChatId, Map<AccountId, Role>> lists = new HashMap<>();
    private final Map<ChatId, Set<AccountId>> stopped = new HashMap<>();
    private final Map<ChatId, Set<AccountId>> waiting = new HashMap<>();
    private final Set<ChatId> archived = new HashSet<>();
    private final Set<ChatId> frozen = new HashSet<>();
    private final Set<ChatId> everLed = new HashSet<>();
    private final List<CallStarted> calls = new ArrayList<>();
    private final Map<CallId, Set<AccountId>> inCalls = new HashMap<>();
    private final List<PollCreated> polls = new ArrayList<>();
    private final Set<String> votes = new HashSet<>();
    private int next;

    /** Reads what has been added to the log since the last time. */
    void readOn(List<Event> log) {
        for (; next < log.size(); next++) tell(log.get(next));
    }

    private void tell(Event event) {
        switch (event) {
            case MembershipApproved e -> {
                roles.put(e.membership(), e.role());
                members.put(e.membership(), e.account());
            }
            case MembershipEnded e -> ended(e);
            case AdministratorAppointed e -> administrators.add(e.account());
            case PupilEnrolled e -> of(attends, e.pupil()).add(e.theClass());
            case PupilRemovedFromClass e -> of(attends, e.pupil()).remove(e.theClass());
            case HomeroomTeacherAssigned e -> leaders.put(e.theClass(), e.teacher());
            case HomeroomTeacherRelieved e -> leaders.remove(e.theClass(), e.teacher());
            case ConsentGranted e ->
                of(agreed, e.child().account()).add(e.guardian().account());
            case ConsentWithdrawn e -> agreed.remove(e.child().account());
            case GuardianLinkEnded e ->
                of(agreed, e.child().account()).remove(e.guardian().account());
            case ChatCreated e -> chats.put(e.chat(), e);
            case ParticipantAdmitted e -> admitted(e);
            case AdmissionDeferred e -> of(waiting, e.chat()).add(e.account());
            case ParticipationSuspended e -> of(stopped, e.chat()).add(e.account());
            case ParticipationResumed e -> of(stopped, e.chat()).remove(e.account());
            case ParticipantLeft e -> gone(e.chat(), e.account());
            case ParticipantRemoved e -> gone(e.chat(), e.account());
            case ChatArchived e -> archived.add(e.chat());
            case ChatReopened e -> archived.remove(e.chat());
            case ChatFrozen e -> frozen.add(e.chat());
            case ChatUnfrozen e -> frozen.remove(e.chat());
            case MessagePosted e -> posted(e);
            case CallStarted e -> calls.add(e);
            case PollCreated e -> polls.add(e);
            case CallJoined e -> joined(e);
            case CallLeft e -> of(inCalls, e.call()).remove(e.account());
            case CallEnded e -> inCalls.remove(e.call());
            case VoteCast e -> {
                var voter = Objects.requireNonNullElse(e.account(), e.voter());
                if (!votes.add(e.message() + " " + voter)) faults.add("H6 " + voter + " voted twice");
            }
            default -> {}
        }
    }

    /** A pupil, a teacher or a parent who is none any more has no place in a class either. */
    private void ended(MembershipEnded e) {
        roles.remove(e.membership());
        var who = members.remove(e.membership());
        if (who == null) return;
        if (!is(who, Role.STUDENT)) attends.remove(who);
        if (!staff(who)) leaders.values().remove(who);
    }

    private void admitted(ParticipantAdmitted e) {
        var kind = kind(e.chat());
        if (!is(e.account(), e.role())) faults.add("H1 " + e + ": is no " + e.role() + " of the school");
        if (e.role() == Role.STUDENT && !mayTalk(e.account())) faults.add("H1 " + e + ": nobody has agreed");
        if (kind == ChatKind.PARENTS_ONLY && e.role() != Role.PARENT) faults.add("H7 " + e);
        if (kind == ChatKind.PARENTS_ONLY && leads(e.chat(), e.account())) faults.add("H7 " + e + ": leads the class");
        lists.computeIfAbsent(e.chat(), same -> new HashMap<>()).put(e.account(), e.role());
        of(waiting, e.chat()).remove(e.account());
        of(stopped, e.chat()).remove(e.account());
    }

    private void gone(ChatId chat, AccountId account) {
        lists.getOrDefault(chat, new HashMap<>()).remove(account);
        of(waiting, chat).remove(account);
        of(stopped, chat).remove(account);
    }

    private void posted(MessagePosted e) {
        var role = list(e.chat()).get(e.author());
        if (archived.contains(e.chat()) || frozen.contains(e.chat())) faults.add("H5 " + e);
        if (role == null) faults.add("H3 " + e + ": is not on the list");
        if (role == Role.STUDENT && !mayTalk(e.author())) faults.add("H3 " + e + ": nobody agrees any more");
        if (role != null && !is(e.author(), role)) faults.add("H3 " + e + ": is no " + role + " any more");
        if (kind(e.chat()) == ChatKind.PARENTS_ONLY && leads(e.chat(), e.author())) faults.add("H7 " + e);
        if (kind(e.chat()) == ChatKind.CLASS
                && role == Role.STUDENT
                && !of(attends, e.author()).contains(e.chat().asClass())) faults.add("H3 " + e + ": left the class");
    }

    private void joined(CallJoined e) {
        var inside = of(inCalls, e.call());
        inside.add(e.account());
        if (calls.stream().noneMatch(call -> call.call().equals(e.call()) && inside.size() <= call.places()))
            faults.add("H4 " + e);
    }

    List<CallStarted> calls() {
        return calls;
    }

    List<PollCreated> polls() {
        return polls;
    }

    /** To be asked when all that follows has happened. */
    void atRest() {
        chats.values().stream().filter(chat -> !archived.contains(chat.chat())).forEach(this::atRest);
    }

    private void atRest(ChatCreated chat) {
        var id = chat.chat();
        if (chat.kind() == ChatKind.CLASS) rosterOf(id);
        if (chat.kind() != ChatKind.CLASS && chat.kind() != ChatKind.GROUP) return;
        var pupils = list(id).containsValue(Role.STUDENT);
        var led = list(id).entrySet().stream()
                .anyMatch(one -> one.getValue() != Role.STUDENT
                        && one.getValue() != Role.PARENT
                        && (chat.kind() == ChatKind.CLASS ? leads(id, one.getKey()) : staff(one.getKey())));
        if (led) everLed.add(id);
        if (pupils && !led && everLed.contains(id) && !frozen.contains(id)) faults.add("H2 " + id + " is not frozen");
    }

    private void rosterOf(ChatId chat) {
        var theClass = chat.asClass();
        var expected = new HashSet<AccountId>();
        attends.forEach((who, classes) -> {
            if (classes.contains(theClass)) expected.add(who);
        });
        if (leaders.get(theClass) instanceof AccountId leader) expected.add(leader);
        var known = new HashSet<>(list(chat).keySet());
        known.addAll(of(waiting, chat));
        if (!known.equals(expected)) faults.add("H3 the list of " + chat + " is " + known + " and not " + expected);
        for (var one : list(chat).entrySet()) {
            var mute = one.getValue() == Role.STUDENT && !mayTalk(one.getKey());
            if (mute != of(stopped, chat).contains(one.getKey()))
                faults.add("H3 " + one.getKey() + " in " + chat + (mute ? " is not" : " is") + " suspended");
        }
    }

    private boolean mayTalk(AccountId child) {
        return !of(agreed, child).isEmpty();
    }

    /** Whoever administers the school is of its staff. */
    private boolean is(AccountId who, Role role) {
        return (role == Role.STAFF && administrators.contains(who))
                || members.entrySet().stream()
                        .anyMatch(one -> one.getValue().equals(who) && roles.get(one.getKey()) == role);
    }

    private boolean staff(AccountId who) {
        return is(who, Role.TEACHER) || is(who, Role.STAFF);
    }

    private boolean leads(ChatId chat, AccountId who) {
        var created = chats.get(chat);
        return created != null && created.theClass() != null && who.equals(leaders.get(created.theClass()));
    }

    private ChatKind kind(ChatId chat) {
        var created = chats.get(chat);
        return created == null ? ChatKind.CLASS : created.kind();
    }

    private Map<AccountId, Role> list(ChatId chat) {
        return lists.getOrDefault(chat, Map.of());
    }

    private static <K, V> Set<V> of(Map<K, Set<V>> sets, K key) {
        return sets.computeIfAbsent(key, same -> new HashSet<>());
    }
}
