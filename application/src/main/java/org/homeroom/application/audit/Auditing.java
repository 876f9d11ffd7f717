package org.homeroom.application.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.audit.ChatReaders.Reader;
import org.homeroom.application.audit.ChatReaders.State;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatRecord;
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
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
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
                .thenApply(relation -> relation.auditor() || relation.holding().may(SchoolRight.READ_HISTORY));
    }

    /** Whether there is such a chat in this school. */
    public CompletionStage<Boolean> isOf(SchoolId school, ChatId chat) {
        return history.stateOf(ChatRecord.of(chat, school)).thenApply(ChatRecord::exists);
    }

    /** Empty people: there was no such chat in this school. */
    public CompletionStage<ChatReaders> whoCouldRead(SchoolId school, ChatId chat, Instant at) {
        var list = Model.startingWith(Map.<AccountId, Role>of())
                .about(chat, school)
                .on(ParticipantAdmitted.class, (people, e) -> with(people, e.account(), e.role()))
                .on(AdmissionDeferred.class, (people, e) -> with(people, e.account(), e.role()));
        return history.of(list.boundary())
                .thenCompose(found -> inOrder(Facts.knownAt(at, found).foldedBy(list).entrySet().stream()
                        .map(one -> reader(school, chat, one.getKey(), one.getValue(), at))
                        .toList()))
                .thenApply(readers -> new ChatReaders(chat, at, readers));
    }

    /** @param last in which role the person came to the chat, at the last */
    private CompletionStage<Reader> reader(SchoolId school, ChatId chat, AccountId account, Role last, Instant at) {
        var model = Participation.of(account, chat, school);
        return history.readBy(model, found -> Facts.knownAt(at, found).recorded())
                .thenApply(found -> {
                    var facts = new Facts(found);
                    var participation = facts.foldedBy(model);
                    var role = participation.role();
                    if (role == null || !Belonging.holds(participation.chat(), role, participation.person(), at))
                        return new Reader(account, last, State.HAD_LEFT, 0, null, null, facts.evidence());
                    return switch (participation.permission(at)) {
                        case Permission.Denied denied ->
                            new Reader(
                                    account, role, State.WITHOUT_CONSENT, denied.rule(), null, null, facts.evidence());
                        case Permission.Allowed allowed ->
                            new Reader(
                                    account,
                                    role,
                                    State.COULD_READ,
                                    allowed.rule(),
                                    allowed.consent(),
                                    allowed.link(),
                                    facts.evidence());
                    };
                });
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
        return history.of(model.boundary())
                .thenApply(found -> Facts.knownAt(knownAt, found)
                        .effectiveBy(at)
                        .foldedBy(model)
                        .permits(purpose, at));
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

    private static <T> CompletionStage<List<T>> inOrder(List<CompletionStage<T>> stages) {
        CompletionStage<List<T>> all = CompletableFuture.completedFuture(List.of());
        for (var stage : stages) {
            all = all.thenCombine(
                    stage,
                    (list, one) -> Stream.concat(list.stream(), Stream.of(one)).toList());
        }
        return all;
    }

    private static Map<AccountId, Role> with(Map<AccountId, Role> people, AccountId one, Role role) {
        var all = new LinkedHashMap<>(people);
        all.remove(one);
        all.put(one, role);
        return all;
    }
}
