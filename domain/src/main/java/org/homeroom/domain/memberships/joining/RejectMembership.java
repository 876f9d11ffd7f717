package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_DECIDED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** The school does not take somebody in, and says why. Whoever might have agreed may. Source: MEM-09, MEM-03. */
public record RejectMembership(
        RequestId request,
        AccountId account,
        SchoolId school,
        Role role,
        @Nullable ClassId theClass,
        RequestRejection reason,
        AccountId by,
        Instant at)
        implements JoiningCommand<DecidedWish> {

    @Override
    public Model<DecidedWish> model() {
        return DecidedWish.of(account, school, theClass, by);
    }

    @Override
    public Outcome decide(DecidedWish state) {
        var barred = state.bars(request, account, role, theClass, by);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.wishes().open().containsKey(request)) return refuse(REQUEST_ALREADY_DECIDED);
        return accept(new MembershipRejected(request, account, school, reason, OfficerId.of(by), at));
    }
}
