package org.homeroom.application.audit.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * How long after a withdrawal access ended in every chat. It is refused from the withdrawal on, since every command asks
 * anew; the chat's list says so somewhat later.
 */
public final class Q07EndOfAccess implements Question {

    private static final double MOST = 0.99;

    @Override
    public String id() {
        return "Q-07";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var child = asked.child();
        var consents = known.read(Standing.of(child, asked.school()));
        var lists = known.entries(
                List.of(child.account(), asked.school()),
                ParticipantAdmitted.class,
                AdmissionDeferred.class,
                ParticipationResumed.class,
                ParticipationSuspended.class,
                ParticipantLeft.class,
                ParticipantRemoved.class);
        if (consents.recorded().stream().noneMatch(one -> one.event().tags().contains(child.tag())) && lists.isEmpty())
            return List.of();
        var said = new ArrayList<Statement>();
        for (var one : consents.recorded()) {
            var purpose = purposeOf(one);
            if (purpose != null) said.addAll(after(one, purpose, consents.recorded(), lists, asked));
        }
        if (said.isEmpty()) return List.of(Statement.that("never-withdrawn").with("account", child));
        var delays = said.stream()
                .map(one -> one.facts().get("delay"))
                .filter(Duration.class::isInstance)
                .map(Duration.class::cast)
                .sorted()
                .toList();
        if (!delays.isEmpty())
            said.add(Statement.that("delays")
                    .with("longest", delays.getLast())
                    .with("p99", delays.get((int) Math.ceil(MOST * delays.size()) - 1))
                    .with("chats", delays.size()));
        return List.copyOf(said);
    }

    private static List<Statement> after(
            Recorded withdrawal, ConsentPurpose purpose, List<Recorded> consents, List<Recorded> lists, Asked asked) {
        var at = withdrawal.event().at();
        var then = Standing.of(asked.child(), asked.school())
                .fold(consents.stream()
                        .filter(one -> one.position() <= withdrawal.position()
                                || one.event().at().equals(at)) // a dispute comes with the withdrawal
                        .map(Recorded::event)
                        .toList());
        if (then.permits(purpose, at) instanceof Permission.Allowed other)
            return List.of(Statement.that("another-basis")
                    .with("account", asked.child())
                    .with("purpose", purpose)
                    .with("when", at)
                    .with("rule", other.rule())
                    .because(withdrawal));
        if (purpose != ConsentPurpose.CHAT)
            return List.of(Statement.that("withdrawn-other-purpose")
                    .with("account", asked.child())
                    .with("purpose", purpose)
                    .with("when", at)
                    .because(withdrawal));
        return chats(lists, withdrawal.position()).stream()
                .map(chat -> inChat(chat, withdrawal, at, lists))
                .toList();
    }

    private static Statement inChat(ChatId chat, Recorded withdrawal, Instant at, List<Recorded> lists) {
        var next = lists.stream()
                .filter(one -> one.position() > withdrawal.position()
                        && one.event().tags().contains(chat.tag()))
                .filter(one -> one.event() instanceof ParticipationSuspended
                        || one.event() instanceof ParticipantLeft
                        || one.event() instanceof ParticipantRemoved)
                .findFirst();
        var said = Statement.that(next.isPresent() ? "denied-and-listed" : "denied-not-listed")
                .with("chat", chat)
                .with("deniedFrom", at)
                .because(withdrawal);
        return next.map(one -> said.with("suspendedAt", one.event().at())
                        .with("delay", Duration.between(at, one.event().at()))
                        .because(one))
                .orElse(said);
    }

    /** The chats in which the child took part when that entry was made. */
    private static List<ChatId> chats(List<Recorded> lists, long before) {
        var in = new ArrayList<ChatId>();
        for (var one : lists) {
            if (one.position() > before) break;
            switch (one.event()) {
                case ParticipantAdmitted e -> in.add(e.chat());
                case ParticipationResumed e -> in.add(e.chat());
                case ParticipationSuspended e -> in.removeIf(e.chat()::equals);
                case ParticipantLeft e -> in.removeIf(e.chat()::equals);
                case ParticipantRemoved e -> in.removeIf(e.chat()::equals);
                default -> {}
            }
        }
        return in.stream().distinct().toList();
    }

    private static @Nullable ConsentPurpose purposeOf(Recorded one) {
        return switch (one.event()) {
            case ConsentWithdrawn e -> e.purpose();
            case OwnConsentWithdrawn e -> e.purpose();
            default -> null;
        };
    }
}
