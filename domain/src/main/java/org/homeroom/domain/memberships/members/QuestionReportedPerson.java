package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipQuestioned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is reported as an outsider: the school is to look at the person's memberships, at each once, whoever says it
 * and however often. Nothing ends by itself. Source: MOD-02, MEM-07.
 */
public record QuestionReportedPerson(ReportId report, SchoolId school, Instant at)
        implements MembersCommand<QuestionReportedPerson.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, Map.of(), Set.of()))
                .about(report, school)
                .on(ContentReported.class, (s, e) -> s.about(e))
                .then(this::memberships);
    }

    private Model<State> memberships(State known) {
        var model = Model.startingWith(known);
        var account = known.outsider();
        return account == null
                ? model
                : model.about(account, school)
                        .on(MembershipApproved.class, State::with)
                        .on(MembershipEnded.class, (s, e) -> s.without(e.membership()))
                        .on(MembershipQuestioned.class, State::asked);
    }

    @Override
    public Outcome decide(State state) {
        var doubts = new ArrayList<Event>();
        for (var one : state.memberships().values()) {
            if (!state.asked().contains(one.membership()))
                doubts.add(new MembershipQuestioned(
                        one.membership(), one.account(), school, RequestFlag.REPORTED_AS_OUTSIDER, at));
        }
        return accept(doubts);
    }

    /**
     * @param outsider who is reported as one; null for reports of another kind
     * @param asked what has been asked about already
     */
    record State(
            @Nullable AccountId outsider, Map<MembershipId, MembershipApproved> memberships, Set<MembershipId> asked) {

        State about(ContentReported said) {
            return said.reason() == ViolationReason.OUTSIDER ? new State(said.account(), memberships, asked) : this;
        }

        State with(MembershipApproved e) {
            var more = new LinkedHashMap<>(memberships);
            more.put(e.membership(), e);
            return new State(outsider, more, asked);
        }

        State without(MembershipId one) {
            var fewer = new LinkedHashMap<>(memberships);
            fewer.remove(one);
            return new State(outsider, fewer, asked);
        }

        State asked(MembershipQuestioned e) {
            if (e.flag() != RequestFlag.REPORTED_AS_OUTSIDER) return this;
            var more = new HashSet<>(asked);
            more.add(e.membership());
            return new State(outsider, memberships, Set.copyOf(more));
        }
    }
}
