package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** What is around somebody who wants to join the school. */
public final class Joining {

    public static final RequestId REQUEST = new RequestId(new UUID(11, 1));
    public static final RequestId OTHER_REQUEST = new RequestId(new UUID(11, 2));
    public static final MembershipId MEMBERSHIP = new MembershipId(new UUID(12, 1));
    public static final MembershipId OTHER_MEMBERSHIP = new MembershipId(new UUID(12, 2));
    public static final InvitationId LINK_TO_CLASS = new InvitationId("link-5a");

    public static final ProfileCompleted ANNA_NAMED =
            new ProfileCompleted(ANNA, Personal.of(ANNA, new PersonName("Ёлкина", "Анна", null)), null, EARLIER);
    public static final ParenthoodBegun ANNA_IS_MIAS_MOTHER =
            new ParenthoodBegun(ANNA.asGuardian(), MIA.asChild(), SCHOOL, EARLIER);
    public static final MembershipApproved MIA_APPROVED = approved(MIA, Role.STUDENT);
    public static final MembershipApproved TEACHER_APPROVED =
            new MembershipApproved(OTHER_MEMBERSHIP, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);

    public static final OpenInvitationIssued INVITED = invited(Role.STUDENT, 2, TEACHER);
    public static final OpenInvitationRevoked REVOKED =
            new OpenInvitationRevoked(LINK_TO_CLASS, SCHOOL, OfficerId.of(TEACHER), ADMIN, EARLIER);
    public static final InvitedTo TO_CLASS = new InvitedTo(LINK_TO_CLASS, SCHOOL, CLASS, Role.STUDENT, TEACHER);

    public static OpenInvitationIssued invited(Role role, int uses, AccountId by) {
        return new OpenInvitationIssued(
                LINK_TO_CLASS,
                SCHOOL,
                CLASS,
                role,
                uses,
                OfficerId.of(by),
                NOW.plus(JoiningTerms.DEFAULT.longestInvitation()),
                EARLIER);
    }

    public static AccountRegistered registered(AccountId account, AccountKind kind) {
        return new AccountRegistered(
                account, new PhoneHash("p-" + account.value()), kind, Personal.of(account, "+7"), EARLIER);
    }

    public static ProfileCompleted named(AccountId account, @Nullable String born) {
        return new ProfileCompleted(
                account,
                Personal.of(account, new PersonName("Серов", "Пётр", null)),
                born == null ? null : Personal.of(account, LocalDate.parse(born)),
                EARLIER);
    }

    public static MembershipRequested wish(AccountId account, Role role, @Nullable ClassId theClass) {
        return wish(account, role, theClass, null);
    }

    public static MembershipRequested wish(
            AccountId account, Role role, @Nullable ClassId theClass, @Nullable InvitationId by, RequestFlag... flags) {
        return new MembershipRequested(REQUEST, account, SCHOOL, role, theClass, by, List.of(flags), null, null, NOW);
    }

    public static MembershipApproved approved(AccountId account, Role role) {
        return new MembershipApproved(MEMBERSHIP, account, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }

    private Joining() {}
}
