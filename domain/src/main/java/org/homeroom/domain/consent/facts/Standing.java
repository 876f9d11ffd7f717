package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRefused;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.MinorCompetenceAssessed;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.FromThreshold;
import org.homeroom.domain.consent.facts.LawInForce.Policy;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one child in one school add up to. Every rule that asks whether a child may take part asks here,
 * at the instant of its own decision; so does the auditor, as of any instant. It reads the child's own facts and what the
 * school and the platform have published: never anything about another child.
 *
 * @param birthDate null when it is unknown or erased: then the child counts as too young
 * @param gone the account is closed or erased
 * @param zone where the school's days begin
 * @param memberSince null for those who are not, or not any more, pupils of this school
 * @param facts what still counts, in the order in which it happened: what was taken back is not there any more
 */
public record Standing(
        @Nullable LocalDate birthDate,
        boolean gone,
        ZoneId zone,
        @Nullable Instant memberSince,
        boolean pupil,
        LawInForce law,
        List<ConsentEvent> facts) {

    private static final Standing UNKNOWN =
            new Standing(null, false, ZoneOffset.UTC, null, false, LawInForce.BUILT_IN, List.of());

    public static Standing unknown() {
        return UNKNOWN;
    }

    public static Model<Standing> of(ChildId child, SchoolId school) {
        return Model.startingWith(UNKNOWN)
                .including(LawInForce.of(school), Standing::law, Standing::under)
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> s.in(e.zone()))
                .about(child.account())
                .on(ProfileCompleted.class, (s, e) -> e.birthDate() == null ? s : s.born(e.birthDate()))
                .on(BirthDateCorrected.class, (s, e) -> e.account().equals(child.account()) ? s.born(e.birthDate()) : s)
                .on(AccountClosed.class, (s, e) -> s.leaving())
                .on(PersonalDataErased.class, (s, e) -> s.leaving())
                .about(child.account(), school)
                .on(MembershipApproved.class, (s, e) -> s.since(e.at(), s.pupil()))
                .on(PupilEnrolled.class, (s, e) -> s.since(e.at(), true))
                .on(MembershipEnded.class, (s, e) -> e.role() == Role.STUDENT ? s.withoutPlace() : s)
                .about(child, school)
                .on(GuardianLinkVerified.class, Standing::verified)
                .on(GuardianLinkRestricted.class, Standing::with)
                .on(GuardianLinkEnded.class, Standing::with)
                .on(ConsentGranted.class, Standing::granted)
                .on(SchoolConsentGranted.class, Standing::with)
                .on(OwnConsentGranted.class, Standing::grantedAlone)
                .on(ConsentWithdrawn.class, Standing::withdrawn)
                .on(OwnConsentWithdrawn.class, Standing::withdrawnAlone)
                .on(ConsentObjected.class, (s, e) -> s.objected(e))
                .on(ConsentRefused.class, Standing::refused)
                .on(ConsentDisputeOpened.class, Standing::with)
                .on(ConsentDisputeResolved.class, Standing::resolved)
                .on(
                        ConsentInvalidated.class,
                        (s, e) -> s.without(fact -> e.consent().equals(consentOf(fact))))
                .on(ParticipationDeclined.class, Standing::declined)
                .on(ParticipationDeclineTakenBack.class, (s, e) -> s.without(isDeclineBy(e.guardian())))
                .on(MinorCompetenceAssessed.class, Standing::assessed);
    }

    /** The policy by which this school decides at that instant. */
    public Policy policyAt(Instant at) {
        return law.policyAt(at);
    }

    /** Whether the birthday from which a person decides alone has come. */
    public boolean decidesAlone(Instant at) {
        return birthDate != null && !at.isBefore(policyAt(at).terms().decidesAloneFrom(birthDate, zone));
    }

    public boolean grownUp(Instant at) {
        return birthDate != null && !at.isBefore(ConsentPolicy.grownUpFrom(birthDate, zone));
    }

    /** Whether a guardian's word still counts: below the threshold, and beyond it where the policy asks for approval. */
    public boolean guardiansSpeak(Instant at) {
        return !decidesAlone(at)
                || (!grownUp(at) && policyAt(at).terms().fromThreshold() == FromThreshold.SELF_WITH_GUARDIAN_APPROVAL);
    }

    /** The verified link by which this person may decide for the child at that instant, if there is one. */
    public Optional<GuardianLinkVerified> linkOf(GuardianId guardian, Instant at) {
        return linksAt(at).filter(link -> link.guardian().equals(guardian)).findFirst();
    }

    /** Everybody who may decide for the child at that instant. */
    public List<GuardianId> guardiansAt(Instant at) {
        return linksAt(at).map(GuardianLinkVerified::guardian).distinct().toList();
    }

    /** The links that have not ended, restricted or not. */
    public List<GuardianLinkVerified> links() {
        return all(GuardianLinkVerified.class)
                .filter(link ->
                        all(GuardianLinkEnded.class).noneMatch(end -> end.link().equals(link.link())))
                .toList();
    }

    Stream<GuardianLinkVerified> linksAt(Instant at) {
        return links().stream().filter(link -> !isRestricted(link.link(), at));
    }

    /** The documents that have taken rights away from the guardian of this link, oldest record first. */
    public Stream<GuardianLinkRestricted> restrictions(LinkId link) {
        return all(GuardianLinkRestricted.class)
                .filter(restriction -> restriction.link().equals(link));
    }

    /** Whether a document has taken the right to decide away by then. */
    boolean isRestricted(LinkId link, Instant at) {
        return restrictions(link)
                .anyMatch(restriction ->
                        restriction.rights().contains(GuardianRight.DECIDE) && !at.isBefore(restriction.from()));
    }

    /** What guardians have agreed to and nobody has ended since, oldest first. */
    public List<ConsentGranted> guardiansConsents(ConsentPurpose purpose) {
        return all(ConsentGranted.class)
                .filter(consent -> consent.purpose() == purpose)
                .toList();
    }

    /** What the child has agreed to alone and not ended since, oldest first. */
    public List<OwnConsentGranted> ownConsents(ConsentPurpose purpose) {
        return all(OwnConsentGranted.class)
                .filter(consent -> consent.purpose() == purpose)
                .toList();
    }

    /** Whether a guardian other than this one has said to be against it, and nobody has settled it. */
    public boolean anotherObjects(GuardianId guardian, ConsentPurpose purpose) {
        return all(ConsentObjected.class)
                .anyMatch(no -> no.purpose() == purpose && !no.guardian().equals(guardian));
    }

    /** Whether another guardian has said to be against it since this consent was given. */
    public boolean objectedSince(ConsentGranted consent) {
        return facts.stream()
                .skip(facts.lastIndexOf(consent))
                .anyMatch(fact -> fact instanceof ConsentObjected no
                        && no.purpose() == consent.purpose()
                        && !no.guardian().equals(consent.guardian()));
    }

    /** Whether this guardian is on record as being against it. */
    public boolean objects(GuardianId guardian, ConsentPurpose purpose) {
        return all(ConsentObjected.class)
                .anyMatch(no -> no.purpose() == purpose && no.guardian().equals(guardian));
    }

    /** Whether this guardian has refused to agree to it. */
    public boolean refuses(GuardianId guardian, ConsentPurpose purpose) {
        return all(ConsentRefused.class)
                .anyMatch(no -> no.purpose() == purpose && no.guardian().equals(guardian));
    }

    /** Whether a guardian other than this one has agreed to it. */
    public boolean anotherAgrees(GuardianId guardian, ConsentPurpose purpose) {
        return guardiansConsents(purpose).stream()
                .anyMatch(consent -> !consent.guardian().equals(guardian));
    }

    /** Whether this guardian has agreed to it. */
    public boolean agrees(GuardianId guardian, ConsentPurpose purpose) {
        return guardiansConsents(purpose).stream()
                .anyMatch(consent -> consent.guardian().equals(guardian));
    }

    /** Whether the school has agreed in the guardians' place. */
    public boolean schoolAgrees(ConsentPurpose purpose) {
        return all(SchoolConsentGranted.class).anyMatch(consent -> consent.purpose() == purpose);
    }

    /** The guardian's consent for this purpose, if there is one. */
    public boolean guardianAgrees(ConsentPurpose purpose) {
        return !guardiansConsents(purpose).isEmpty();
    }

    /** The child's own consent for this purpose, if there is one. */
    public boolean agreesAlone(ConsentPurpose purpose) {
        return !ownConsents(purpose).isEmpty();
    }

    /** Whether anybody at all agrees to this purpose. */
    public boolean anybodyAgrees(ConsentPurpose purpose) {
        return facts.stream().anyMatch(fact -> agreesTo(fact, purpose));
    }

    /** For what the consent of that name is, if it still counts. */
    public Optional<ConsentPurpose> purposeOf(ConsentId consent) {
        return Stream.of(ConsentPurpose.values())
                .filter(purpose ->
                        facts.stream().anyMatch(fact -> consent.equals(consentOf(fact)) && agreesTo(fact, purpose)))
                .findFirst();
    }

    /** The disagreement about this purpose that nobody has settled yet. */
    public Optional<ConsentDisputeOpened> openDispute(ConsentPurpose purpose) {
        return all(ConsentDisputeOpened.class)
                .filter(dispute -> dispute.purpose() == purpose)
                .findFirst();
    }

    public Optional<ConsentDisputeOpened> openDispute(DisputeId dispute) {
        return all(ConsentDisputeOpened.class)
                .filter(one -> one.dispute().equals(dispute))
                .findFirst();
    }

    /** Whether this guardian has said no to the child's taking part and not taken it back; the child, where null. */
    public boolean hasDeclined(@Nullable GuardianId guardian) {
        return facts.stream().anyMatch(isDeclineBy(guardian));
    }

    /** Whether somebody who is entitled to has declined: a guardian only while guardians speak for the child. */
    public boolean isDeclined(Instant at) {
        return all(ParticipationDeclined.class).anyMatch(no -> no.guardian() == null || !decidesAlone(at));
    }

    /** Whether the newest assessment found the child competent. */
    public boolean competent() {
        return all(MinorCompetenceAssessed.class).anyMatch(MinorCompetenceAssessed::competent);
    }

    /** The decision table. A total, pure function: first row that matches wins. Source: specification §3.4. */
    public Permission permits(ConsentPurpose purpose, Instant at) {
        return new DecisionTable(this, policyAt(at), purpose, at).answer();
    }

    <E extends ConsentEvent> Stream<E> all(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean agreesTo(ConsentEvent fact, ConsentPurpose purpose) {
        return switch (fact) {
            case ConsentGranted consent -> consent.purpose() == purpose;
            case SchoolConsentGranted consent -> consent.purpose() == purpose;
            case OwnConsentGranted consent -> consent.purpose() == purpose;
            default -> false;
        };
    }

    private static boolean isGuardiansWord(ConsentEvent fact, ConsentPurpose purpose) {
        return !(fact instanceof OwnConsentGranted) && agreesTo(fact, purpose);
    }

    private static @Nullable ConsentId consentOf(ConsentEvent fact) {
        return switch (fact) {
            case ConsentGranted consent -> consent.consent();
            case SchoolConsentGranted consent -> consent.consent();
            case OwnConsentGranted consent -> consent.consent();
            default -> null;
        };
    }

    private static Predicate<ConsentEvent> isNoBy(GuardianId guardian, ConsentPurpose purpose) {
        return fact -> switch (fact) {
            case ConsentObjected no -> no.purpose() == purpose && no.guardian().equals(guardian);
            case ConsentRefused no -> no.purpose() == purpose && no.guardian().equals(guardian);
            default -> false;
        };
    }

    private static Predicate<ConsentEvent> isDeclineBy(@Nullable GuardianId guardian) {
        return fact -> fact instanceof ParticipationDeclined no && Objects.equals(no.guardian(), guardian);
    }

    private Standing under(LawInForce changed) {
        return new Standing(birthDate, gone, zone, memberSince, pupil, changed, facts);
    }

    private Standing in(ZoneId schoolZone) {
        return new Standing(birthDate, gone, schoolZone, memberSince, pupil, law, facts);
    }

    private Standing born(Personal<LocalDate> day) {
        return new Standing(day.orNull(), gone, zone, memberSince, pupil, law, facts);
    }

    private Standing leaving() {
        return new Standing(birthDate, true, zone, memberSince, pupil, law, facts);
    }

    private Standing since(Instant at, boolean asPupil) {
        var first = memberSince == null || at.isBefore(memberSince) ? at : memberSince;
        return new Standing(birthDate, gone, zone, first, asPupil, law, facts);
    }

    private Standing withoutPlace() {
        return new Standing(birthDate, gone, zone, null, false, law, facts);
    }

    /** A link that is checked again holds again. */
    private Standing verified(GuardianLinkVerified link) {
        return without(fact -> switch (fact) {
                    case GuardianLinkVerified earlier -> earlier.link().equals(link.link());
                    case GuardianLinkEnded earlier -> earlier.link().equals(link.link());
                    default -> false;
                })
                .with(link);
    }

    private Standing granted(ConsentGranted consent) {
        return without(isDeclineBy(consent.guardian()))
                .without(isNoBy(consent.guardian(), consent.purpose()))
                .with(consent);
    }

    private Standing grantedAlone(OwnConsentGranted consent) {
        return without(isDeclineBy(null)).with(consent);
    }

    /** Ends what this guardian, or the school in the guardians' place, agreed to; others' consents know it as objection. */
    private Standing withdrawn(ConsentWithdrawn no) {
        var rest = without(fact -> switch (fact) {
            case ConsentGranted consent ->
                consent.purpose() == no.purpose()
                        && (no.everyGuardians() || consent.guardian().equals(no.guardian()));
            case SchoolConsentGranted consent -> consent.purpose() == no.purpose();
            default -> false;
        });
        return no.everyGuardians()
                ? rest
                : rest.objected(new ConsentObjected(no.child(), no.guardian(), no.school(), no.purpose(), no.at()));
    }

    /** Who decides alone ends what anybody agreed to; who does not, only the own part. */
    private Standing withdrawnAlone(OwnConsentWithdrawn no) {
        var all = decidesAlone(no.at()) || !agreesAlone(no.purpose());
        return without(fact -> agreesTo(fact, no.purpose()) && (all || fact instanceof OwnConsentGranted));
    }

    private Standing objected(ConsentObjected objection) {
        return without(isNoBy(objection.guardian(), objection.purpose())).with(objection);
    }

    private Standing refused(ConsentRefused no) {
        return without(fact -> fact instanceof ConsentRefused
                        && isNoBy(no.guardian(), no.purpose()).test(fact))
                .with(no);
    }

    private Standing resolved(ConsentDisputeResolved end) {
        return without(fact -> switch (fact) {
            case ConsentDisputeOpened dispute -> dispute.dispute().equals(end.dispute());
            case ConsentObjected objection -> objection.purpose() == end.purpose();
            default -> end.outcome() == DisputeOutcome.CONSENT_ENDS && isGuardiansWord(fact, end.purpose());
        });
    }

    private Standing declined(ParticipationDeclined no) {
        return without(isDeclineBy(no.guardian())).with(no);
    }

    private Standing assessed(MinorCompetenceAssessed assessment) {
        return without(fact -> fact instanceof MinorCompetenceAssessed
                        || (!assessment.competent()
                                && fact instanceof OwnConsentGranted own
                                && own.capacity() == OwnConsentCapacity.COMPETENT))
                .with(assessment);
    }

    private Standing with(ConsentEvent fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return now(more);
    }

    private Standing without(Predicate<ConsentEvent> which) {
        return facts.stream().anyMatch(which)
                ? now(facts.stream().filter(which.negate()).toList())
                : this;
    }

    private Standing now(List<ConsentEvent> remaining) {
        return new Standing(birthDate, gone, zone, memberSince, pupil, law, List.copyOf(remaining));
    }
}
