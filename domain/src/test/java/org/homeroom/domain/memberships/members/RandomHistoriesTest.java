package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.named;
import static org.homeroom.domain.memberships.joining.Joining.registered;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.joining.ApproveMembership;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.RequestMembership;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people ask, in whatever order, and once every reaction has run: what must hold, holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomHistoriesTest {

    private static final int HISTORIES = 40;
    private static final int STEPS = 60;
    private static final AccountId PETYA = new AccountId(new UUID(4, 9));
    private static final List<AccountId> CHILDREN = List.of(MIA, PETYA);
    private static final List<AccountId> ADULTS = List.of(ANNA, BORIS);
    private static final List<Reaction<?>> REACTIONS = List.of(
            new WhenGuardianLinkVerifiedThenTellGuardians(),
            new WhenGuardianLinkEndedThenTellGuardians(),
            new WhenGuardianLinkRestrictedThenTellGuardians(),
            new WhenMembershipApprovedThenTellGuardians(),
            new WhenMembershipEndedThenTellGuardians(),
            new WhenParenthoodBegunThenSettleParent(),
            new WhenParenthoodEndedThenSettleParent());

    @ParameterizedTest
    @ValueSource(longs = {1, 20260901, 86})
    @Tag("CON-10")
    @Tag("MEM-02")
    @Tag("MEM-09")
    void a_parent_has_a_child_here_a_role_never_changes_and_what_has_ended_stays_so(long seed) {
        var luck = new Random(seed);
        var parents = 0;
        for (var i = 0; i < HISTORIES; i++) {
            var history = new World(luck);
            for (var step = 0; step < STEPS; step++) {
                history.anything(step);
                history.holds();
            }
            parents += history.parentsSeen;
        }
        assertThat(parents).as("parents come up at all").isGreaterThan(HISTORIES);
    }

    private static final class World {

        private final Random luck;
        private final List<Event> log = new ArrayList<>(List.of(
                SCHOOL_REGISTERED,
                SCHOOL_ACTIVATED,
                CLASS_CREATED,
                ADMIN_APPOINTED,
                TEACHER_APPROVED,
                TEACHER_ASSIGNED));
        private int parentsSeen;

        World(Random luck) {
            this.luck = luck;
            for (var child : CHILDREN) {
                log.add(registered(child, AccountKind.CHILD));
                log.add(named(child, "2016-05-01"));
            }
            for (var adult : ADULTS) {
                log.add(registered(adult, AccountKind.ADULT));
                log.add(named(adult, null));
            }
        }

        void anything(int step) {
            var at = NOW.plusSeconds(step);
            var child = one(CHILDREN);
            var adult = one(ADULTS);
            var anybody = luck.nextBoolean() ? child : adult;
            var link = new LinkId(new UUID(
                    child.value().getLeastSignificantBits(), adult.value().getLeastSignificantBits()));
            switch (luck.nextInt(9)) {
                case 0, 1 -> ask(request(anybody, step, at));
                case 2, 3 -> approveSomething(at);
                case 4 ->
                    add(new GuardianLinkVerified(
                            link,
                            child.asChild(),
                            adult.asGuardian(),
                            SCHOOL,
                            VerificationMethod.SCHOOL_RECORDS,
                            2,
                            at));
                case 5 ->
                    add(new GuardianLinkEnded(
                            link, child.asChild(), adult.asGuardian(), SCHOOL, LinkEnd.RIGHTS_ENDED, at));
                case 6 -> {
                    if (luck.nextInt(4) == 0)
                        add(new GuardianLinkRestricted(
                                link,
                                child.asChild(),
                                adult.asGuardian(),
                                SCHOOL,
                                List.of(GuardianRight.SEE),
                                EARLIER,
                                false,
                                DOCUMENT,
                                at));
                }
                case 7 -> ask(new LeaveSchool(anybody, SCHOOL, null, luck.nextBoolean() ? anybody : adult, at));
                default -> exclude(anybody, step, at);
            }
        }

        private RequestMembership request(AccountId who, int step, Instant at) {
            var role = one(List.of(Role.STUDENT, Role.PARENT, Role.STAFF));
            return new RequestMembership(
                    new RequestId(new UUID(20, step)),
                    who,
                    SCHOOL,
                    role,
                    luck.nextBoolean() ? CLASS : null,
                    null,
                    JoiningTerms.DEFAULT,
                    at);
        }

        private void approveSomething(Instant at) {
            var wishes = all(MembershipRequested.class);
            if (wishes.isEmpty()) return;
            var wish = one(wishes);
            ask(new ApproveMembership(
                    wish.request(),
                    wish.account(),
                    SCHOOL,
                    wish.role(),
                    wish.theClass(),
                    new MembershipId(new UUID(21, at.getEpochSecond())),
                    luck.nextBoolean() ? ADMIN : TEACHER,
                    JoiningTerms.DEFAULT,
                    at));
        }

        private void exclude(AccountId who, int step, Instant at) {
            var memberships = List.copyOf(holding(who).memberships().keySet());
            if (memberships.isEmpty()) return;
            var membership = one(memberships);
            Command<?> end = luck.nextBoolean()
                    ? new ExcludeMember(who, SCHOOL, membership, ExclusionReason.OTHER, ADMIN, at)
                    : new CorrectRole(
                            membership,
                            who,
                            SCHOOL,
                            Role.PARENT,
                            null,
                            new RequestId(new UUID(22, step)),
                            ADMIN,
                            JoiningTerms.DEFAULT,
                            at);
            ask(end);
        }

        /** The answer goes to the log, and what reacts to it after it. */
        private <S> void ask(Command<S> command) {
            command.decide(command.model().fold(log)).events().forEach(this::add);
        }

        private void add(Event event) {
            log.add(event);
            var asked = new ArrayDeque<Command<?>>();
            REACTIONS.forEach(reaction -> react(reaction, event, asked));
            while (!asked.isEmpty()) ask(asked.poll());
        }

        private static <E extends Event> void react(Reaction<E> reaction, Event event, ArrayDeque<Command<?>> asked) {
            if (reaction.when().isInstance(event))
                asked.add(reaction.then(reaction.when().cast(event)));
        }

        void holds() {
            var roles = new HashMap<MembershipId, Role>();
            var ended = new HashSet<MembershipId>();
            for (var event : log) {
                if (event instanceof MembershipApproved e) {
                    assertThat(ended).as("never revived").doesNotContain(e.membership());
                    assertThat(roles.put(e.membership(), e.role()))
                            .as("approved once")
                            .isNull();
                }
                if (event instanceof MembershipEnded e) {
                    assertThat(e.role()).as("the role it began with").isEqualTo(roles.get(e.membership()));
                    assertThat(ended.add(e.membership())).as("ended once").isTrue();
                }
            }
            ADULTS.forEach(this::isParentOnlyThroughAChild);
        }

        private void isParentOnlyThroughAChild(AccountId adult) {
            if (!holding(adult).holds(Role.PARENT)) return;
            parentsSeen++;
            assertThat(CHILDREN)
                    .as("a verified link to a pupil")
                    .anyMatch(child -> holding(child).holds(Role.STUDENT) && verified(child, adult));
        }

        private boolean verified(AccountId child, AccountId adult) {
            Map<LinkId, Boolean> links = new HashMap<>();
            for (var event : log) {
                if (event instanceof GuardianLinkVerified e && isBetween(e.child(), e.guardian(), child, adult))
                    links.put(e.link(), true);
                if (event instanceof GuardianLinkEnded e && isBetween(e.child(), e.guardian(), child, adult))
                    links.put(e.link(), false);
            }
            Set<LinkId> restricted = new HashSet<>();
            all(GuardianLinkRestricted.class).forEach(e -> restricted.add(e.link()));
            return links.entrySet().stream().anyMatch(one -> one.getValue() && !restricted.contains(one.getKey()));
        }

        private static boolean isBetween(Object child, Object guardian, AccountId mia, AccountId anna) {
            return Objects.equals(child, mia.asChild()) && Objects.equals(guardian, anna.asGuardian());
        }

        private Holding holding(AccountId who) {
            return Holding.of(who, SCHOOL).fold(log);
        }

        private <E extends Event> List<E> all(Class<E> type) {
            return log.stream().filter(type::isInstance).map(type::cast).toList();
        }

        private <T> T one(List<T> those) {
            return those.get(luck.nextInt(those.size()));
        }
    }
}
