package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.Relatives;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to see what a school does about reports, from the facts themselves: it decides what may be looked
 * at. Source: MOD-01, O2, decision 0110.
 *
 * @param moderator what the person may decide in the school
 * @param relatives about whom the person has no say
 * @param filed what the person has reported, and so has no say about
 */
public record Onlooker(AccountId person, Moderator moderator, Relatives relatives, Set<ReportId> filed) {

    public static CompletionStage<Onlooker> of(AccountId person, SchoolId school, History history) {
        return history.stateOf(
                Model.startingWith(new Onlooker(person, Moderator.NOBODY, Relatives.unread(person), Set.of()))
                        .including(Moderator.of(person, school), Onlooker::moderator, Onlooker::with)
                        .including(Relatives.of(person), Onlooker::relatives, Onlooker::with)
                        .about(ReporterId.of(person))
                        .on(ReportFiled.class, (s, e) -> s.reported(e.report())));
    }

    /** Why the person sees nothing of it, if so: for outsiders there is no such school. */
    public Optional<Refusal> bars(Instant at) {
        return moderator.bars(SchoolRight.DECIDE_REPORTS, at);
    }

    /** The same for what only the school's direction sees. */
    public Optional<Refusal> barsFromDirecting(Instant at) {
        return bars(at).or(() -> moderator.holding().offices().isEmpty()
                ? Optional.of(GeneralRefusal.NOT_AUTHORISED)
                : Optional.empty());
    }

    /** Whether this is about the person, or about a relative. */
    public boolean tooCloseTo(@Nullable AccountId account) {
        return account != null && relatives.all().contains(account);
    }

    /** Whether the person may know of the case: it is about no relative, and somebody else has reported it. */
    public boolean sees(CaseFile file) {
        return !tooCloseTo(file.opened().account()) && Collections.disjoint(filed, file.reportIds());
    }

    private Onlooker with(Moderator now) {
        return new Onlooker(person, now, relatives, filed);
    }

    private Onlooker with(Relatives now) {
        return new Onlooker(person, moderator, now, filed);
    }

    private Onlooker reported(ReportId one) {
        var more = new HashSet<>(filed);
        more.add(one);
        return new Onlooker(person, moderator, relatives, Set.copyOf(more));
    }
}
