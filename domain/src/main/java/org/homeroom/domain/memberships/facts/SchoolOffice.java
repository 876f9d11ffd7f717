package org.homeroom.domain.memberships.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;

/**
 * What somebody may do in a school for one of its pupils: an administrator for every pupil, a homeroom teacher for those
 * of the own classes. Source: specification §5.3.6.
 *
 * @param own classes whose homeroom teacher the person is
 * @param ofPupil classes of the pupil
 */
public record SchoolOffice(boolean administrator, List<ClassId> own, List<ClassId> ofPupil) {

    public static final SchoolOffice NONE = new SchoolOffice(false, List.of(), List.of());

    public static Model<SchoolOffice> over(AccountId pupil, SchoolId school, AccountId who) {
        return Model.startingWith(NONE)
                .about(school, who)
                .on(AdministratorAppointed.class, (s, e) -> new SchoolOffice(true, s.own(), s.ofPupil()))
                .on(AdministratorDismissed.class, (s, e) -> new SchoolOffice(false, s.own(), s.ofPupil()))
                .on(
                        HomeroomTeacherAssigned.class,
                        (s, e) -> new SchoolOffice(s.administrator(), with(s.own(), e.theClass()), s.ofPupil()))
                .about(school, pupil)
                .on(
                        PupilEnrolled.class,
                        (s, e) -> new SchoolOffice(s.administrator(), s.own(), with(s.ofPupil(), e.theClass())));
    }

    /** Whether the person has any office in the school at all. */
    public boolean holdsAny() {
        return administrator || !own.isEmpty();
    }

    /** Whether the pupil is a pupil of the school at all. */
    public boolean knowsPupil() {
        return !ofPupil.isEmpty();
    }

    public boolean mayDecide() {
        return administrator || !Collections.disjoint(own, ofPupil);
    }

    private static List<ClassId> with(List<ClassId> classes, ClassId one) {
        var more = new ArrayList<>(classes);
        more.add(one);
        return List.copyOf(more);
    }
}
