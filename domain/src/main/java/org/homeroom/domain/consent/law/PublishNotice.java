package org.homeroom.domain.consent.law;

import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_OUTDATED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * A school, or whoever runs the platform, publishes what people agree to. Versions count up; the text is kept elsewhere,
 * its digest stands here for ever. Source: CON-05, §5.2.
 *
 * @param school null for the whole platform
 */
public record PublishNotice(
        @Nullable SchoolId school,
        int version,
        boolean material,
        List<ConsentPurpose> purposes,
        Digest text,
        AccountId by,
        Instant at)
        implements LawCommand<PublishNotice.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(false, Holding.NOTHING, null))
                .about(line())
                .on(NoticePublished.class, (s, e) -> new State(s.operator(), s.who(), e));
        return school == null
                ? model.about(by)
                        .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.who(), s.newest()))
                : model.including(
                        Holding.of(by, school), State::who, (s, who) -> new State(s.operator(), who, s.newest()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator() && !state.who().may(SchoolRight.PUBLISH_NOTICE)) return refuse(NOT_FOUND);
        var newest = state.newest();
        if (newest != null && newest.version() == version)
            return newest.text().equals(text) && newest.purposes().equals(purposes) && newest.material() == material
                    ? nothingToDo()
                    : refuse(NOTICE_OUTDATED);
        if (version != (newest == null ? 1 : newest.version() + 1)) return refuse(NOTICE_OUTDATED);
        if (purposes.isEmpty()) return refuse(NOTICE_NOT_PUBLISHED);
        return accept(new NoticePublished(line(), school, version, material, purposes, text, at));
    }

    private NoticeId line() {
        return school == null ? NoticeId.OF_THE_PLATFORM : NoticeId.of(school);
    }

    record State(boolean operator, Holding who, @Nullable NoticePublished newest) {}
}
