package org.homeroom.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.consent.facts.OwnConsentCapacity;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;

/** A school in Samara, its class 5А, the people around Mia, and the facts from which most rules start. */
public final class School5A {

    public static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    public static final Instant EARLIER = Instant.parse("2026-08-01T08:00:00Z");
    public static final ConsentPolicy LAW = ConsentPolicy.RU_SCHOOL;

    public static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    public static final SchoolId OTHER_SCHOOL = new SchoolId(new UUID(1, 2));
    public static final YearId YEAR = new YearId(new UUID(2, 1));
    public static final ClassId CLASS = new ClassId(new UUID(3, 1));
    public static final ClassId OTHER_CLASS = new ClassId(new UUID(3, 2));
    public static final ChatId CHAT = ChatId.of(CLASS);
    public static final ChatId OTHER_CHAT = ChatId.of(OTHER_CLASS);

    public static final AccountId OPERATOR = new AccountId(new UUID(4, 1));
    public static final AccountId ADMIN = new AccountId(new UUID(4, 2));
    public static final AccountId TEACHER = new AccountId(new UUID(4, 3));
    public static final AccountId MIA = new AccountId(new UUID(4, 4));
    public static final AccountId ANNA = new AccountId(new UUID(4, 5));
    public static final AccountId BORIS = new AccountId(new UUID(4, 6));
    public static final AccountId STRANGER = new AccountId(new UUID(4, 7));

    public static final PhoneHash PHONE = new PhoneHash("phone-1");
    public static final PhoneHash OTHER_PHONE = new PhoneHash("phone-2");
    public static final PhoneHash ADMIN_PHONE = new PhoneHash("phone-3");
    public static final LinkTokenId TOKEN = new LinkTokenId("token-1");
    public static final LinkId LINK = new LinkId(new UUID(5, 1));
    public static final ConsentId CONSENT = new ConsentId(new UUID(6, 1));
    public static final ConsentId OWN_CONSENT = new ConsentId(new UUID(6, 2));
    public static final ImportId IMPORT = new ImportId(new UUID(7, 1));
    public static final RosterId ROSTER_MIA = new RosterId("roster-mia");
    public static final RosterId ROSTER_TEACHER = new RosterId("roster-teacher");
    public static final RosterId ROSTER_ANNA = new RosterId("roster-anna");
    public static final InvitationId INVITATION = new InvitationId("invitation-1");

    public static final PersonName MIAS_NAME = new PersonName("Ёлкина", "Мия", "Андреевна");

    public static final PlatformAdministratorAppointed OPERATOR_APPOINTED =
            new PlatformAdministratorAppointed(OPERATOR, EARLIER);
    public static final SchoolRegistered SCHOOL_REGISTERED =
            new SchoolRegistered(SCHOOL, "№ 86", ZoneId.of("Europe/Samara"), ADMIN_PHONE, "12", EARLIER);
    public static final SchoolActivated SCHOOL_ACTIVATED = new SchoolActivated(SCHOOL, EARLIER);
    public static final AdministratorAppointed ADMIN_APPOINTED =
            new AdministratorAppointed(SCHOOL, ADMIN, "12", EARLIER);
    public static final AdministratorAppointed OTHER_ADMIN_APPOINTED =
            new AdministratorAppointed(OTHER_SCHOOL, STRANGER, "13", EARLIER);

    public static final AdministratorDismissed ADMIN_DISMISSED = new AdministratorDismissed(SCHOOL, ADMIN, EARLIER);

    /** Boris directs the school. */
    public static final OfficeAppointed DIRECTOR_APPOINTED =
            new OfficeAppointed(SCHOOL, BORIS, Office.DIRECTOR, "14", EARLIER);

    public static final MembershipId ANNAS_PLACE = new MembershipId(new UUID(10, 1));
    public static final MembershipId OTHER_PLACE = new MembershipId(new UUID(10, 2));
    public static final MembershipApproved ANNA_IS_STAFF =
            new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.STAFF, ApprovalEvidence.ROSTER, EARLIER);

    public static final AcademicYearOpened YEAR_OPENED = new AcademicYearOpened(
            YEAR, SCHOOL, "2026/27", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-05-31"), EARLIER);
    public static final ClassCreated CLASS_CREATED =
            new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", EARLIER);
    public static final ClassCreated LESSON_CREATED =
            new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.LESSON, 5, "Алгебра", EARLIER);
    public static final HomeroomTeacherAssigned TEACHER_ASSIGNED =
            new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, EARLIER);
    public static final PupilEnrolled MIA_ENROLLED = new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, EARLIER);

    public static final AccountRegistered MIA_REGISTERED =
            new AccountRegistered(MIA, PHONE, AccountKind.CHILD, Personal.of(MIA, "+79000000001"), EARLIER);
    public static final AccountRegistered ANNA_REGISTERED =
            new AccountRegistered(ANNA, OTHER_PHONE, AccountKind.ADULT, Personal.of(ANNA, "+79000000002"), EARLIER);
    public static final AccountRegistered ADMIN_REGISTERED =
            new AccountRegistered(ADMIN, ADMIN_PHONE, AccountKind.ADULT, Personal.of(ADMIN, "+79000000003"), EARLIER);
    public static final ProfileCompleted MIA_IS_TEN = born("2016-05-01");

    public static final GuardianLinkTokenIssued TOKEN_ISSUED =
            new GuardianLinkTokenIssued(MIA.asChild(), TOKEN, Instant.parse("2026-09-15T08:00:00Z"), EARLIER);
    public static final GuardianLinkClaimed LINK_CLAIMED =
            new GuardianLinkClaimed(LINK, MIA.asChild(), ANNA.asGuardian(), TOKEN, GuardianKind.PARENT, EARLIER);
    public static final GuardianLinkVerified LINK_VERIFIED = new GuardianLinkVerified(
            LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, VerificationMethod.SCHOOL_RECORDS, 2, EARLIER);
    public static final ConsentGranted CONSENT_GRANTED = agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, EARLIER);
    public static final OwnConsentGranted OWN_CONSENT_GRANTED = agreedAlone(ConsentPurpose.CHAT, NOW);
    public static final ConsentWithdrawn CONSENT_WITHDRAWN =
            new ConsentWithdrawn(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, false, NOW);

    /** Anna's former husband is Mia's guardian, too. */
    public static final LinkId BORIS_LINK = new LinkId(new UUID(5, 2));

    public static final GuardianLinkVerified BORIS_VERIFIED = new GuardianLinkVerified(
            BORIS_LINK, MIA.asChild(), BORIS.asGuardian(), SCHOOL, VerificationMethod.SCHOOL_RECORDS, 2, EARLIER);
    public static final ConsentId BORIS_CONSENT = new ConsentId(new UUID(6, 3));
    public static final DisputeId DISPUTE = new DisputeId(new UUID(8, 1));
    public static final Personal<String> DOCUMENT = Personal.of(MIA, "2-117/2026");

    public static final ChatCreated CHAT_CREATED =
            new ChatCreated(CHAT, ChatKind.CLASS, SCHOOL, CLASS, List.of(Role.STUDENT, Role.TEACHER), EARLIER);
    public static final ParticipantAdmitted TEACHER_ADMITTED =
            new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, EARLIER);
    public static final ParticipantAdmitted MIA_ADMITTED =
            new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER);
    public static final AdmissionDeferred MIA_DEFERRED =
            new AdmissionDeferred(CHAT, MIA, SCHOOL, Role.STUDENT, 13, EARLIER);

    /** Mia, by the roster, on this day. */
    public static ProfileCompleted born(String day) {
        return new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, LocalDate.parse(day)), EARLIER);
    }

    /** A guardian agrees for Mia, on line, by the policy that is built in. */
    public static ConsentGranted agreed(
            ConsentId consent, AccountId guardian, LinkId link, ConsentPurpose purpose, Instant at) {
        return new ConsentGranted(
                consent,
                MIA.asChild(),
                guardian.asGuardian(),
                link,
                SCHOOL,
                purpose,
                null,
                PolicyRef.BUILT_IN,
                new Evidence(VerificationMethod.SCHOOL_RECORDS, 2),
                ConsentChannel.ONLINE,
                null,
                null,
                null,
                null,
                at);
    }

    /** Mia agrees in her own name, being old enough. */
    public static OwnConsentGranted agreedAlone(ConsentPurpose purpose, Instant at) {
        return new OwnConsentGranted(
                OWN_CONSENT, MIA.asChild(), SCHOOL, purpose, OwnConsentCapacity.OF_AGE, null, PolicyRef.BUILT_IN, at);
    }

    private School5A() {}
}
