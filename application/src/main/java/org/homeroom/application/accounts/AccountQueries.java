package org.homeroom.application.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;

/** What screens show of accounts. */
public interface AccountQueries {

    /** The real names of those who have one that is not erased. */
    CompletionStage<Map<AccountId, PersonName>> names(Collection<AccountId> accounts);
}
