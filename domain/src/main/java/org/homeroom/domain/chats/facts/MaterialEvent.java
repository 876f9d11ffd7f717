package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What happens to study materials. They outlive the chats around them. */
public sealed interface MaterialEvent extends Event {

    /** The school has said whether its pupils may publish. */
    record PupilsMaterialsSet(SchoolId school, PupilsMaterials pupils, OfficerId by, Instant at)
            implements MaterialEvent {}

    /** A pupil has something to publish, and somebody of the staff has to look at it first. */
    record MaterialSubmitted(
            MaterialId material,
            SchoolId school,
            @Nullable ClassId theClass,
            @Nullable ChatId chat,
            AccountId account,
            FileId file,
            Personal<String> title,
            Instant at)
            implements MaterialEvent {}

    /**
     * @param theClass for whose members it is; null where it is not for one class
     * @param chat for whose participants it is; null where it is not for one chat
     */
    record MaterialPublished(
            MaterialId material,
            SchoolId school,
            @Nullable ClassId theClass,
            @Nullable ChatId chat,
            AccountId account,
            FileId file,
            Personal<String> title,
            Instant at)
            implements MaterialEvent {}

    /** What a pupil has submitted is published from now on. */
    record MaterialApproved(MaterialId material, SchoolId school, OfficerId by, Instant at) implements MaterialEvent {}

    record MaterialWithdrawn(MaterialId material, SchoolId school, OfficerId by, Instant at) implements MaterialEvent {}
}
