package org.homeroom.domain.chats;

import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;

/** The people of a school from whom chats of every kind are made, and the facts that make them what they are. */
public final class ChatsOf5A {

    /** In 5А like Mia; nobody has agreed for him. */
    public static final AccountId TOM = new AccountId(new UUID(40, 1));

    /** In 9Б, so nobody's classmate. */
    public static final AccountId ZOE = new AccountId(new UUID(40, 2));

    /** Leads 9Б. */
    public static final AccountId LEV = new AccountId(new UUID(40, 3));

    /** The psychologist. */
    public static final AccountId INGA = new AccountId(new UUID(40, 4));

    /** From a museum. */
    public static final AccountId GUEST = new AccountId(new UUID(40, 5));

    public static final ChatId HIKE = new ChatId(new UUID(41, 1));
    public static final PairId PAIR = new PairId("pair-1");
    public static final Personal<String> TITLE = Personal.of(SCHOOL, "Поход");
    public static final Permission.Allowed MIAS_BASIS = new Permission.Allowed(
            11, CONSENT_GRANTED.consent(), CONSENT_GRANTED.link(), CONSENT_GRANTED.policy(), List.of());

    public static final ClassCreated OTHER_CLASS_CREATED =
            new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 9, "9Б", EARLIER);

    public static final GuardianLinkVerified BORIS_GUARDS_TOM = new GuardianLinkVerified(
            new LinkId(new UUID(42, 1)),
            TOM.asChild(),
            BORIS.asGuardian(),
            SCHOOL,
            VerificationMethod.SCHOOL_RECORDS,
            2,
            EARLIER);

    public static final List<Event> PEOPLE = List.of(
            SCHOOL_REGISTERED,
            ADMIN_APPOINTED,
            CLASS_CREATED,
            OTHER_CLASS_CREATED,
            member(TEACHER, Role.TEACHER),
            TEACHER_ASSIGNED,
            member(LEV, Role.TEACHER),
            new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, LEV, EARLIER),
            member(INGA, Role.STAFF),
            MIA_IS_TEN,
            member(MIA, Role.STUDENT),
            MIA_ENROLLED,
            member(TOM, Role.STUDENT),
            pupil(TOM, CLASS),
            member(ZOE, Role.STUDENT),
            pupil(ZOE, OTHER_CLASS),
            member(ANNA, Role.PARENT),
            LINK_VERIFIED,
            CONSENT_GRANTED,
            member(BORIS, Role.PARENT),
            BORIS_GUARDS_TOM,
            visit(Instant.parse("2026-09-01T06:00:00Z"), Instant.parse("2026-09-01T09:00:00Z")));

    public static Scenario people(Event... more) {
        return Scenario.given(PEOPLE).and(more);
    }

    public static MembershipApproved member(AccountId who, Role role) {
        return new MembershipApproved(place(who, role), who, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }

    public static MembershipEnded ended(AccountId who, Role role) {
        return new MembershipEnded(place(who, role), who, SCHOOL, role, MembershipEnd.LEFT, EARLIER);
    }

    public static PupilEnrolled pupil(AccountId who, ClassId theClass) {
        return new PupilEnrolled(who, theClass, SCHOOL, ClassKind.HOMEROOM, EARLIER);
    }

    /** The guest may be in 5А between these instants. */
    public static GuestAdmitted visit(Instant from, Instant to) {
        return new GuestAdmitted(
                new GuestId(new UUID(43, 1)),
                GUEST,
                SCHOOL,
                new HostId(TEACHER.value()),
                GuestPurpose.values()[0],
                List.of(CLASS),
                List.of(),
                from,
                to,
                EARLIER);
    }

    /** Without anybody's consent. */
    public static ParticipantAdmitted admitted(ChatId chat, AccountId who, Role role, Instant at) {
        return new ParticipantAdmitted(chat, who, SCHOOL, role, 0, null, null, at);
    }

    public static ParticipantAdmitted miaAdmitted(ChatId chat, Instant at) {
        return new ParticipantAdmitted(chat, MIA, SCHOOL, Role.STUDENT, MIAS_BASIS, at);
    }

    public static AdmissionDeferred deferred(ChatId chat, AccountId who, Instant at) {
        return new AdmissionDeferred(chat, who, SCHOOL, Role.STUDENT, 13, at);
    }

    private static MembershipId place(AccountId who, Role role) {
        return new MembershipId(new UUID(44, who.value().hashCode() * 10L + role.ordinal()));
    }

    private ChatsOf5A() {}
}
