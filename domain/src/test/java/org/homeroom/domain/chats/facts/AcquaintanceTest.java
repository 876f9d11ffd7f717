package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.OTHER_CLASS_CREATED;
import static org.homeroom.domain.chats.ChatsOf5A.PEOPLE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.ZOE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcquaintanceTest {

    private static final CommunityId CHOIR = new CommunityId(new UUID(45, 1));

    @Test
    @Tag("MEM-16")
    @Tag("CHT-09")
    void people_are_to_each_other_what_the_school_says() {
        assertThat(between(TEACHER, MIA)).containsExactly(ContactRelation.OWN_PUPIL);
        assertThat(between(MIA, TEACHER)).containsExactly(ContactRelation.OWN_TEACHER);
        assertThat(between(MIA, TOM)).containsExactly(ContactRelation.CLASSMATE);
        assertThat(between(TEACHER, ANNA)).containsExactly(ContactRelation.PARENT_OF_OWN_PUPIL);
        assertThat(between(ANNA, TEACHER)).containsExactly(ContactRelation.TEACHER_OF_OWN_CHILD);
        assertThat(between(ANNA, BORIS)).containsExactly(ContactRelation.FELLOW_PARENT);
        assertThat(between(TEACHER, LEV)).containsExactly(ContactRelation.COLLEAGUE);
        assertThat(between(ANNA, MIA)).containsExactly(ContactRelation.OWN_CHILD);
        assertThat(between(MIA, ANNA)).containsExactly(ContactRelation.OWN_GUARDIAN);
        assertThat(between(MIA, ZOE)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(LEV, MIA)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(ANNA, TOM)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(LEV, ANNA)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(INGA, MIA)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(STRANGER, MIA)).containsExactly(ContactRelation.UNRELATED);
        assertThat(between(GUEST, MIA)).containsExactly(ContactRelation.GUEST);
        assertThat(between(MIA, GUEST)).containsExactly(ContactRelation.GUEST);
    }

    @Test
    @Tag("MEM-16")
    void whoever_shares_a_section_is_a_classmate_there_and_whoever_works_in_it_a_teacher() {
        Event[] choir = {
            new CommunityJoined(CHOIR, INGA, SCHOOL, Role.STAFF, EARLIER),
            new CommunityJoined(CHOIR, MIA, SCHOOL, Role.STUDENT, EARLIER),
            new CommunityJoined(CHOIR, ZOE, SCHOOL, Role.STUDENT, EARLIER)
        };
        assertThat(between(MIA, ZOE, choir)).containsExactly(ContactRelation.CLASSMATE);
        assertThat(between(INGA, ZOE, choir)).containsExactly(ContactRelation.OWN_PUPIL);
        assertThat(between(ANNA, ZOE, choir)).containsExactly(ContactRelation.UNRELATED);
    }

    @Test
    @Tag("MEM-16")
    void classmates_talk_alone_from_the_fifth_grade_on() {
        assertThat(of(MIA, TOM).mayStart(NOW)).isTrue();
        assertThat(of(MIA, TOM, grade(4)).mayStart(NOW)).isFalse();
        assertThat(of(MIA, TOM, grade(4)).mayKeep(NOW)).isFalse();
        assertThat(of(MIA, TOM, grade(5)).mayStart(NOW)).isTrue();
        assertThat(of(MIA, TOM, grade(null)).mayStart(NOW)).isFalse();
        assertThat(of(MIA, TEACHER, grade(1)).mayStart(NOW)).isTrue();
    }

    @Test
    @Tag("MEM-16")
    void a_guardian_who_may_not_see_the_childs_life_is_nobody_to_the_child() {
        var blind = new GuardianLinkRestricted(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.SEE),
                NOW,
                false,
                Personal.of(MIA, "2-117/2026"),
                NOW);
        assertThat(of(ANNA, MIA, blind).mayKeep(NOW.minusMillis(1))).isTrue();
        assertThat(of(ANNA, MIA, blind).mayKeep(NOW)).isFalse();
        assertThat(of(ANNA, TEACHER, blind).mayKeep(NOW)).isFalse();
    }

    @Test
    void nobody_talks_with_himself() {
        assertThat(of(TEACHER, TEACHER).mayStart(NOW)).isFalse();
    }

    private static ClassCreated grade(@Nullable Integer parallel) {
        return new ClassCreated(CLASS, SCHOOL, OTHER_CLASS_CREATED.year(), ClassKind.HOMEROOM, parallel, "А", EARLIER);
    }

    private static Set<ContactRelation> between(AccountId one, AccountId other, Event... more) {
        return of(one, other, more).relations(NOW);
    }

    private static Acquaintance of(AccountId one, AccountId other, Event... more) {
        return Acquaintance.of(one, other, SCHOOL)
                .fold(Stream.concat(PEOPLE.stream(), Stream.of(more)).toList());
    }
}
