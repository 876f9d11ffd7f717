package org.homeroom.domain.consent.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The line of notices that the platform, or one school, publishes one after the other. */
public record NoticeId(UUID value) implements Id {

    public static final NoticeId OF_THE_PLATFORM = new NoticeId(new UUID(0, 0));

    public static NoticeId of(SchoolId school) {
        return new NoticeId(school.value());
    }

    @Override
    public String kind() {
        return "notice";
    }
}
