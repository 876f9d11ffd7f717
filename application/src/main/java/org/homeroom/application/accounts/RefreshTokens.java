package org.homeroom.application.accounts;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.jspecify.annotations.Nullable;

/** The one token of each session by which a new access token is had. Each use replaces it. */
public interface RefreshTokens {

    /** The session's token is this one from now on. */
    CompletionStage<Void> issue(SessionId session, AccountId account, Digest token);

    /** Replaces the token that was named by the next one, if it is the session's. Of two at once one succeeds. */
    CompletionStage<Renewal> renew(SessionId session, Digest named, Digest next);

    /** Forgets the session's token. */
    CompletionStage<Void> forget(SessionId session);

    /** @param account whose session it is; null where nothing is known of it */
    record Renewal(Kind kind, @Nullable AccountId account) {}

    /** What a token that was named turned out to be. */
    enum Kind {
        RENEWED,
        /** It was replaced a moment ago: the answer may have been lost on its way, or sent twice. */
        JUST_REPLACED,
        /** It was replaced before: two hold it, and one of them should not. */
        STOLEN,
        UNKNOWN
    }
}
