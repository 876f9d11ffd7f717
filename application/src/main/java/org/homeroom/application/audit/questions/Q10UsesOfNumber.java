package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.memberships.facts.Holding;
import org.jspecify.annotations.Nullable;

/** Which accounts of people of this school ever used a phone number, given the number. Others are not told of. */
public final class Q10UsesOfNumber implements Question {

    @Override
    public String id() {
        return "Q-10";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.PHONE, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var phone = Objects.requireNonNull(asked.phone());
        var accounts = new LinkedHashSet<AccountId>();
        for (var one : known.entries(List.of(phone), AccountRegistered.class, ContactRebound.class))
            switch (one.event()) {
                case AccountRegistered e -> accounts.add(e.account());
                case ContactRebound e -> accounts.add(e.account());
                default -> {}
            }
        var said = accounts.stream()
                .filter(account -> !known.read(Holding.of(account, asked.school()))
                        .recorded()
                        .isEmpty())
                .flatMap(account -> uses(account, phone, known).stream())
                .toList();
        return said.isEmpty() ? List.of(Statement.that("number-never-used")) : said;
    }

    private static List<Statement> uses(AccountId account, PhoneHash phone, Past known) {
        var said = new ArrayList<Statement>();
        Recorded since = null;
        for (var one : known.entries(
                List.of(account),
                AccountRegistered.class,
                ContactRebound.class,
                ContactHeld.class,
                ContactReleased.class,
                AccountClosed.class))
            switch (one.event()) {
                case AccountRegistered e -> since = phone.equals(e.phone()) ? one : since;
                case ContactRebound e -> {
                    if (since != null) said.add(use(account, since, one));
                    since = phone.equals(e.phone()) ? one : null;
                }
                case AccountClosed e -> {
                    if (since != null) said.add(use(account, since, one));
                    since = null;
                }
                default -> {}
            }
        if (since != null) said.add(use(account, since, null));
        return said;
    }

    private static Statement use(AccountId account, Recorded since, @Nullable Recorded end) {
        Instant until = end == null ? null : end.event().at();
        var said = Statement.that((since.event() instanceof ContactRebound ? "number-rebound" : "number-registered")
                        + (end == null ? "-since" : ""))
                .with("account", account)
                .with("from", since.event().at())
                .with("until", until)
                .because(since);
        if (since.event() instanceof ContactRebound e)
            said = said.with("operator", e.operator()).with("ticket", e.ticket());
        return end == null ? said : said.because(end);
    }
}
