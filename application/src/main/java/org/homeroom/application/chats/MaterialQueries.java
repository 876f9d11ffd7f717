package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What there is to study from. Who may see it is decided elsewhere. */
public interface MaterialQueries {

    /**
     * Newest first.
     *
     * @param waiting whether those that wait for approval, or those that are published
     * @param before position of a material: only older ones; {@link Long#MAX_VALUE} for the newest
     */
    CompletionStage<List<Material>> materials(
            SchoolId school, MaterialScope scope, boolean waiting, long before, int limit);

    /** @param title null once it has been erased */
    record Material(
            MaterialId id,
            AccountId account,
            FileId file,
            @Nullable String title,
            Instant at,
            long position) {}
}
