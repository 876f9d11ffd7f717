package org.homeroom.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.jspecify.annotations.Nullable;

/** What screens show of sessions. */
public interface SessionQueries {

    /** Those that were not ended, newest first. */
    CompletionStage<List<OpenSession>> openSessions(AccountId account);

    /** @param device as the owner named it; null where it has no name, or not any more */
    record OpenSession(
            SessionId session, Instant openedAt, @Nullable String device) {}
}
