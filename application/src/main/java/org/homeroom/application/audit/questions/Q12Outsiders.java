package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.Role;

/** Whether somebody from outside could read pupils' chats in a period: when, whose guest, and for what. */
public final class Q12Outsiders implements Question {

    @Override
    public String id() {
        return "Q-12";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var entries = past.knownAt(asked.known())
                .entries(List.of(asked.school()), GuestAdmitted.class, GuestAccessEnded.class, ChatCreated.class);
        var chats = entries.stream().filter(one -> isOfPupils(one)).toList();
        var said = new ArrayList<Statement>();
        for (var one : entries)
            if (one.event() instanceof GuestAdmitted stay)
                said.addAll(about(one, stay, end(stay, entries), chats, asked));
        return said.isEmpty() ? List.of(Statement.that("no-outsider")) : List.copyOf(said);
    }

    private static List<Statement> about(
            Recorded admitted, GuestAdmitted stay, Optional<Recorded> end, List<Recorded> chats, Asked asked) {
        var from = stay.from().isAfter(stay.at()) ? stay.from() : stay.at();
        var until = end.map(one -> one.event().at())
                .filter(ended -> ended.isBefore(stay.to()))
                .orElse(stay.to());
        if (!from.isBefore(until) || !from.isBefore(asked.to()) || !until.isAfter(asked.from())) return List.of();
        var there = chats.stream().filter(one -> covers(stay, one, until)).toList();
        return List.of(Statement.that(there.isEmpty() ? "outsider-without-chats" : "outsider")
                .with("account", stay.account())
                .with("host", stay.host())
                .with("purpose", stay.purpose())
                .with("from", from)
                .with("until", until)
                .with("chats", there.stream().map(Q12Outsiders::chat).toList())
                .because(admitted)
                .because(end.stream().toList())
                .because(there));
    }

    private static boolean covers(GuestAdmitted stay, Recorded created, Instant until) {
        return created.event() instanceof ChatCreated chat
                && chat.at().isBefore(until)
                && ((chat.theClass() != null && stay.classes().contains(chat.theClass()))
                        || (chat.community() != null && stay.communities().contains(chat.community())));
    }

    private static ChatId chat(Recorded created) {
        return Stream.of(created.event())
                .map(ChatCreated.class::cast)
                .map(ChatCreated::chat)
                .findFirst()
                .orElseThrow();
    }

    /** The kinds of chats that let guests in at all, with pupils in them. */
    private static boolean isOfPupils(Recorded one) {
        return one.event() instanceof ChatCreated chat
                && (chat.kind() == ChatKind.CLASS
                        || chat.kind() == ChatKind.SUBJECT
                        || chat.kind() == ChatKind.COMMUNITY)
                && chat.roles().contains(Role.STUDENT);
    }

    private static Optional<Recorded> end(GuestAdmitted stay, List<Recorded> entries) {
        return entries.stream()
                .filter(one -> one.event() instanceof GuestAccessEnded end
                        && end.guest().equals(stay.guest()))
                .findFirst();
    }
}
