package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.accounts.AccountRefusal.PHOTO_NOT_APPROVED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoApproved;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoSubmitted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovePhotoTest {

    private static final PhotoId PHOTO = new PhotoId(new UUID(8, 4));
    private static final Digest PICTURE = new Digest("picture-1");
    private static final PhotoSubmitted SUBMITTED = new PhotoSubmitted(MIA, PHOTO, PICTURE, EARLIER);
    private static final MembershipApproved MEMBER = new MembershipApproved(
            new MembershipId(new UUID(8, 1)), MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);

    @Test
    @Tag("ACC-19")
    void an_administrator_of_the_persons_school_decides() {
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, SUBMITTED)
                .when(decides(ADMIN, SCHOOL))
                .then(new PhotoApproved(MIA, PHOTO, NOW));
    }

    @Test
    @Tag("ACC-19")
    void nobody_else_decides_nor_learns_of_the_photo() {
        var all = given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, OTHER_ADMIN_APPOINTED, TEACHER_ASSIGNED, SUBMITTED);
        all.when(decides(TEACHER, SCHOOL)).thenRefused(NOT_FOUND);
        all.when(decides(STRANGER, SCHOOL)).thenRefused(NOT_FOUND);
        all.when(decides(STRANGER, OTHER_SCHOOL)).thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_decides_about_the_own_photo() {
        given(MIA_REGISTERED, MEMBER, SUBMITTED, new AdministratorAppointed(SCHOOL, MIA, "12", EARLIER))
                .when(decides(MIA, SCHOOL))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void only_the_photo_that_waits_can_be_decided_about() {
        var known = given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED);
        known.when(decides(ADMIN, SCHOOL)).thenRefused(PHOTO_NOT_APPROVED);
        known.and(SUBMITTED, new PhotoSubmitted(MIA, new PhotoId(new UUID(8, 5)), new Digest("2"), EARLIER))
                .when(decides(ADMIN, SCHOOL))
                .thenRefused(PHOTO_NOT_APPROVED);
        known.and(SUBMITTED, new PhotoRejected(MIA, PHOTO, EARLIER))
                .when(decides(ADMIN, SCHOOL))
                .thenRefused(PHOTO_NOT_APPROVED);
    }

    @Test
    void deciding_the_same_twice_changes_nothing() {
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, SUBMITTED)
                .after(decides(ADMIN, SCHOOL))
                .when(decides(ADMIN, SCHOOL))
                .thenNothingHappens();
    }

    private static ApprovePhoto decides(AccountId by, SchoolId school) {
        return new ApprovePhoto(MIA, PHOTO, school, by, NOW);
    }
}
