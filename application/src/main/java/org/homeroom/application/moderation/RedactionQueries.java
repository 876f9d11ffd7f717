package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.redaction.Written;

/** Where bulk redactions find what is left to do. No rule decides on it. */
public interface RedactionQueries {

    /** One that has begun and is not over. */
    record Running(RedactionId redaction, AccountId account, SchoolId school, Instant through) {}

    /** @param position of the message in the log */
    record Found(long position, Written written) {}

    CompletionStage<List<Running>> running();

    /**
     * Messages of one person in one school that are still there, oldest first.
     *
     * @param through written until then
     * @param after behind this position
     */
    CompletionStage<List<Found>> written(AccountId author, SchoolId school, Instant through, long after, int atMost);
}
