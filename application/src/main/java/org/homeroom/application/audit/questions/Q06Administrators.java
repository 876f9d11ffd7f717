package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.jspecify.annotations.Nullable;

/** Who administered or directed the school in a period, and by what order. */
public final class Q06Administrators implements Question {

    @Override
    public String id() {
        return "Q-06";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    /** @param office null for an administrator */
    private record Post(AccountId account, @Nullable Office office) {}

    private record Held(Post post, String order, Instant from, Recorded appointed) {}

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var open = new HashMap<Post, Held>();
        var said = new ArrayList<Statement>();
        for (var one : past.knownAt(asked.known())
                .entries(
                        List.of(asked.school()),
                        AdministratorAppointed.class,
                        AdministratorDismissed.class,
                        OfficeAppointed.class,
                        OfficeEnded.class))
            switch (one.event()) {
                case AdministratorAppointed e -> begin(open, new Post(e.account(), null), e.order(), one);
                case OfficeAppointed e -> begin(open, new Post(e.account(), e.office()), e.order(), one);
                case AdministratorDismissed e -> end(open.remove(new Post(e.account(), null)), one, asked, said);
                case OfficeEnded e -> end(open.remove(new Post(e.account(), e.office())), one, asked, said);
                default -> {}
            }
        for (var held : open.values()) end(held, null, asked, said);
        if (said.isEmpty()) return List.of(Statement.that("nobody"));
        said.sort(java.util.Comparator.comparing(one -> (Instant) one.facts().get("from")));
        return List.copyOf(said);
    }

    private static void begin(Map<Post, Held> open, Post post, String order, Recorded one) {
        open.putIfAbsent(post, new Held(post, order, one.event().at(), one));
    }

    private static void end(@Nullable Held held, @Nullable Recorded end, Asked asked, List<Statement> said) {
        if (held == null || !held.from().isBefore(asked.to())) return;
        if (end != null && !end.event().at().isAfter(asked.from())) return;
        var order = end != null && end.event() instanceof AdministratorDismissed e ? e.order() : null;
        var one = Statement.that(
                        (held.post().office() == null ? "administrator" : "office") + (end == null ? "-since" : ""))
                .with("account", held.post().account())
                .with("office", held.post().office())
                .with("order", held.order())
                .with("from", held.from())
                .with("until", end == null ? null : end.event().at())
                .with("endOrder", order)
                .because(held.appointed());
        said.add(end == null ? one : one.because(end));
    }
}
