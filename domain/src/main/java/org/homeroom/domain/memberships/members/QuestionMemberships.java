package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.homeroom.domain.memberships.joining.Applicant;
import org.homeroom.domain.memberships.joining.JoiningTerms;

/**
 * What is known of an account has changed: where it now looks as if it had been taken in in the wrong role, the schools
 * are told, each doubt once. Nothing ends by itself. Source: ACC-12, ACC-13, P-21.
 */
public record QuestionMemberships(AccountId account, JoiningTerms terms, Instant at)
        implements MembersCommand<QuestionMemberships.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Applicant.NOBODY, Map.of(), Set.of()))
                .including(
                        Applicant.of(account), State::applicant, (s, now) -> new State(now, s.memberships(), s.asked()))
                .about(account)
                .on(MembershipApproved.class, State::with)
                .on(MembershipEnded.class, (s, e) -> s.without(e.membership()))
                .on(MembershipQuestioned.class, State::asked);
    }

    @Override
    public Outcome decide(State state) {
        var doubts = new ArrayList<Event>();
        for (var one : state.memberships().values()) {
            for (var flag : state.applicant().flags(one.role(), null, terms, LocalDate.ofInstant(at, ZoneOffset.UTC))) {
                if (!state.asked().contains(new Doubt(one.membership(), flag)))
                    doubts.add(new MembershipQuestioned(one.membership(), account, one.school(), flag, at));
            }
        }
        return accept(doubts);
    }

    /** What has been asked about already. */
    record Doubt(MembershipId membership, RequestFlag flag) {}

    record State(Applicant applicant, Map<MembershipId, MembershipApproved> memberships, Set<Doubt> asked) {

        State with(MembershipApproved e) {
            var more = new LinkedHashMap<>(memberships);
            more.put(e.membership(), e);
            return new State(applicant, more, asked);
        }

        State without(MembershipId one) {
            var fewer = new LinkedHashMap<>(memberships);
            fewer.remove(one);
            return new State(applicant, fewer, asked);
        }

        State asked(MembershipQuestioned e) {
            var more = new HashSet<>(asked);
            more.add(new Doubt(e.membership(), e.flag()));
            return new State(applicant, memberships, Set.copyOf(more));
        }
    }
}
