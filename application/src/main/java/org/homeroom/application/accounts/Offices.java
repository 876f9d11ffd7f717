package org.homeroom.application.accounts;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Finds out in which schools somebody is, or was, an administrator. */
public final class Offices {

    private final History history;

    public Offices(History history) {
        this.history = history;
    }

    public CompletionStage<List<SchoolId>> of(AccountId account) {
        var model = Model.startingWith(0).about(account).on(AdministratorAppointed.class, (count, e) -> count + 1);
        return history.of(model.boundary())
                .thenApply(found -> found.stream()
                        .map(one -> ((AdministratorAppointed) one.event()).school())
                        .distinct()
                        .toList());
    }
}
