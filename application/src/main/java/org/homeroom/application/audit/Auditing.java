package org.homeroom.application.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.ChatReaders.Reader;
import org.homeroom.application.audit.ChatReaders.State;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the past by replay of the log alone, as it was known at an instant. No read model is asked,
 * and the rules that decided then are the rules that answer now.
 */
public final class Auditing {

    private final History history;

    public Auditing(History history) {
        this.history = history;
    }

    /** Whether this person may ask about this school: its auditors may, its administrators, and its direction. */
    public CompletionStage<Boolean> mayAsk(AccountId who, SchoolId school) {
        return Relation.of(who, school, history)
                .thenApply(relation -> Asker.of(relation).isPresent());
    }

    /** Whether there is such a chat in this school. */
    public CompletionStage<Boolean> isOf(SchoolId school, ChatId chat) {
        return history.stateOf(ChatRecord.of(chat, school)).thenApply(ChatRecord::exists);
    }

    /** Q-01, as it was known then. Empty people: there was no such chat in this school. */
    public CompletionStage<ChatReaders> whoCouldRead(SchoolId school, ChatId chat, Instant at) {
        return whoCouldRead(school, chat, at, at);
    }

    /**
     * Q-01, by what was known at another instant. Read in few round trips: one for the chat and its visitors, and for every
     * {@value Past#AT_ONCE} people one for each step of {@link Participation}.
     */
    public CompletionStage<ChatReaders> whoCouldRead(SchoolId school, ChatId chat, Instant at, Instant knownAt) {
        var past = Past.of(history).knownAt(knownAt).effectiveBy(at);
        var list = Model.startingWith(0)
                .about(chat, school)
                .on(ParticipantAdmitted.class, (n, e) -> n)
                .on(AdmissionDeferred.class, (n, e) -> n)
                .about(school)
                .on(GuestAdmitted.class, (n, e) -> n);
        return past.of(list.boundary()).thenApply(Auditing::people).thenCompose(people -> {
            var accounts = List.copyOf(people.keySet());
            return past.readings(accounts.stream()
                            .map(one -> Participation.of(one, chat, school))
                            .toList())
                    .thenApply(readings -> new ChatReaders(
                            chat,
                            at,
                            IntStream.range(0, accounts.size())
                                    .parallel()
                                    .mapToObj(i -> reader(
                                            accounts.get(i),
                                            people.getOrDefault(accounts.get(i), Optional.empty())
                                                    .orElse(null),
                                            readings.get(i),
                                            at))
                                    .flatMap(Optional::stream)
                                    .toList()));
        });
    }

    /** @param last in which role the person came to the chat, at the last; null for a guest of the school */
    private static Optional<Reader> reader(
            AccountId account, @Nullable Role last, Reading<Participation> reading, Instant at) {
        var participation = reading.state();
        var role = participation.role();
        var state = state(participation, at);
        if (last == null && state != State.COULD_READ && !onceInvited(participation)) return Optional.empty();
        var permission = participation.permission(at);
        var basis = state == State.COULD_READ && permission instanceof Permission.Allowed allowed ? allowed : null;
        return Optional.of(new Reader(
                account,
                role == null ? last : role,
                state,
                state == State.HAD_LEFT ? 0 : permission.rule(),
                basis == null ? null : basis.consent(),
                basis == null ? null : basis.link(),
                state == State.COULD_READ ? since(participation.readsFrom(at)) : null,
                new Facts(reading.recorded()).evidence()));
    }

    private static State state(Participation participation, Instant at) {
        var role = participation.role();
        if (!participation.chat().exists()) return State.HAD_LEFT;
        if (role != null && !Belonging.holds(participation.chat(), role, participation.person(), at))
            return State.HAD_LEFT;
        if (participation.permission(at) instanceof Permission.Denied) return State.WITHOUT_CONSENT;
        return participation
                .bars(at)
                .map(reason -> reason == ChatRefusal.SANCTIONED ? State.SANCTIONED : State.HAD_LEFT)
                .orElse(State.COULD_READ);
    }

    /** Whether a stay of this guest has anything to do with the chat. */
    private static boolean onceInvited(Participation participation) {
        var chat = participation.chat();
        return participation.person().visits().stays().stream()
                .anyMatch(stay -> (chat.theClass() != null && stay.classes().contains(chat.theClass()))
                        || (chat.community() != null && stay.communities().contains(chat.community())));
    }

    private static @Nullable Instant since(Instant from) {
        return from.equals(Instant.MIN) ? null : from;
    }

    /** Q-18, from a position of the log on. */
    public CompletionStage<RosterImportReview> whatImportDid(
            SchoolId school, ImportId theImport, long after, int atMost) {
        return history.of(RosterImportReview.boundary(theImport, school))
                .thenApply(found -> RosterImportReview.of(found, after, atMost));
    }

    /** */
    public CompletionStage<ParticipationBasis> basisOf(SchoolId school, ChatId chat, ChildId child, Instant at) {
        var links = Model.startingWith(false)
                .about(child)
                .on(GuardianLinkClaimed.class, (s, e) -> s)
                .on(GuardianLinkVerified.class, (s, e) -> s);
        var participation = Participation.of(child.account(), chat, school);
        var model = Model.startingWith(Participation.none())
                .including(participation, s -> s, (s, changed) -> changed)
                .including(links, s -> false, (s, nothing) -> s);
        return history.readBy(model, found -> Facts.knownAt(at, found).recorded())
                .thenApply(found -> {
                    var facts = new Facts(found);
                    var state = facts.foldedBy(model);
                    var permission = state.permission(at);
                    var consent = permission instanceof Permission.Allowed allowed ? allowed.consent() : null;
                    return new ParticipationBasis(
                            chat,
                            child,
                            at,
                            state.bars(at).isEmpty(),
                            permission.rule(),
                            consent == null ? null : described(consent, facts),
                            facts.evidence());
                });
    }

    /**
     * Whether the child might take part at one instant, by what was known at another: papers come in late, consents
     * turn out never to have counted, birthdays are corrected.
     */
    public CompletionStage<Permission> permission(
            SchoolId school, ChildId child, ConsentPurpose purpose, Instant at, Instant knownAt) {
        var model = Standing.of(child, school);
        return Past.of(history)
                .knownAt(knownAt)
                .effectiveBy(at)
                .stateOf(model)
                .thenApply(standing -> standing.permits(purpose, at));
    }

    private static ParticipationBasis.@Nullable Consent described(ConsentId id, Facts facts) {
        var own = facts.of(OwnConsentGranted.class).stream()
                .filter(consent -> consent.consent().equals(id))
                .map(consent -> new ParticipationBasis.Consent(
                        id, consent.purpose(), consent.at(), null, null, null, null, null));
        var guardians = facts.of(ConsentGranted.class).stream()
                .filter(consent -> consent.consent().equals(id))
                .map(consent -> described(consent, facts));
        return Stream.concat(own, guardians).findFirst().orElse(null);
    }

    private static ParticipationBasis.Consent described(ConsentGranted consent, Facts facts) {
        var claimed = facts.of(GuardianLinkClaimed.class).stream()
                .filter(link -> link.link().equals(consent.link()))
                .findFirst();
        var verified = facts.of(GuardianLinkVerified.class).stream()
                .filter(link -> link.link().equals(consent.link()))
                .findFirst();
        return new ParticipationBasis.Consent(
                consent.consent(),
                consent.purpose(),
                consent.at(),
                consent.guardian(),
                consent.link(),
                claimed.map(GuardianLinkClaimed::kind).orElse(null),
                verified.map(GuardianLinkVerified::method).orElse(null),
                verified.map(GuardianLinkVerified::assurance).orElse(null));
    }

    /** Everybody who ever came to the chat, in the order of coming, and after them every guest of the school. */
    private static Map<AccountId, Optional<Role>> people(List<Recorded> found) {
        var people = new LinkedHashMap<AccountId, Optional<Role>>();
        var guests = new LinkedHashMap<AccountId, Optional<Role>>();
        for (var one : found)
            switch (one.event()) {
                case ParticipantAdmitted e -> people.put(e.account(), Optional.of(e.role()));
                case AdmissionDeferred e -> people.put(e.account(), Optional.of(e.role()));
                case GuestAdmitted e -> guests.put(e.account(), Optional.empty());
                default ->
                    throw new IllegalArgumentException(
                            "Nobody comes by " + one.event().getClass());
            }
        guests.forEach(people::putIfAbsent);
        return people;
    }
}
