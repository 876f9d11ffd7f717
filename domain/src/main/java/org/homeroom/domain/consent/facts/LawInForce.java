package org.homeroom.domain.consent.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentPolicy.Reconsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.ReconsentRule;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Which policy and which notices hold in one school. What a school publishes for itself goes before what the platform
 * publishes; while nobody has published a policy, {@link ConsentPolicy#RU_SCHOOL} holds.
 */
public record LawInForce(List<ConsentPolicyPublished> policies, List<NoticePublished> notices) {

    public static final LawInForce BUILT_IN = new LawInForce(List.of(), List.of());

    /** A policy, and by which name it goes on record. */
    public record Policy(PolicyRef ref, ConsentPolicy terms) {

        static final Policy BUILT_IN = new Policy(PolicyRef.BUILT_IN, ConsentPolicy.RU_SCHOOL);
    }

    public static Model<LawInForce> of(SchoolId school) {
        return Model.startingWith(BUILT_IN)
                .about(school)
                .on(ConsentPolicyPublished.class, (s, e) -> s.with(e))
                .on(NoticePublished.class, (s, e) -> s.with(e))
                .about(PolicyId.OF_THE_PLATFORM)
                .on(ConsentPolicyPublished.class, (s, e) -> s.with(e))
                .about(NoticeId.OF_THE_PLATFORM)
                .on(NoticePublished.class, (s, e) -> s.with(e));
    }

    /** What whoever runs the platform has published for everybody, also for those of no school yet. */
    public static Model<LawInForce> ofPlatform() {
        return Model.startingWith(BUILT_IN)
                .about(PolicyId.OF_THE_PLATFORM)
                .on(ConsentPolicyPublished.class, (s, e) -> s.with(e));
    }

    public Policy policyAt(Instant at) {
        return newest(published -> published.school() != null, LawScope.SCHOOL, at)
                .or(() -> newest(published -> published.school() == null, LawScope.PLATFORM, at))
                .orElse(Policy.BUILT_IN);
    }

    private Optional<Policy> newest(Predicate<ConsentPolicyPublished> which, LawScope scope, Instant at) {
        return policies.reversed().stream()
                .filter(which)
                .filter(published -> !at.isBefore(published.effectiveFrom()))
                .map(published -> new Policy(new PolicyRef(scope, published.version()), published.terms()))
                .findFirst();
    }

    /** The notice that somebody who agrees to this purpose today agrees to; null where none is published. */
    public @Nullable NoticeRef noticeFor(ConsentPurpose purpose) {
        var line = lineFor(purpose);
        return line.isEmpty() ? null : refTo(line.getLast());
    }

    /** The notice of that version about this purpose, if there is one. */
    public Optional<NoticeRef> notice(int version, ConsentPurpose purpose) {
        return lineFor(purpose).stream()
                .filter(notice -> notice.version() == version)
                .map(LawInForce::refTo)
                .findFirst();
    }

    /** Since when the newest notice has asked those who agreed to that one to agree again; empty where it does not. */
    public Optional<Instant> asksAgainSince(@Nullable NoticeRef agreedTo, ConsentPurpose purpose, ReconsentRule rule) {
        return lineFor(purpose).stream()
                .filter(notice -> isNewer(notice, agreedTo))
                .filter(notice -> asksAgain(notice, rule))
                .map(NoticePublished::at)
                .findFirst();
    }

    /**
     * Whether a consent to that notice still counts: until a newer one asks for a new consent, and its grace is over.
     *
     * @param agreedTo null where none was published at that time
     */
    boolean stillCovers(@Nullable NoticeRef agreedTo, ConsentPurpose purpose, Reconsent terms, Instant at) {
        return asksAgainSince(agreedTo, purpose, terms.rule())
                .map(since -> at.isBefore(since.plus(Duration.ofDays(terms.graceDays()))))
                .orElse(true);
    }

    private static boolean isNewer(NoticePublished notice, @Nullable NoticeRef agreedTo) {
        return agreedTo == null || agreedTo.scope() != refTo(notice).scope() || notice.version() > agreedTo.version();
    }

    private static boolean asksAgain(NoticePublished notice, ReconsentRule rule) {
        return switch (rule) {
            case MATERIAL_CHANGE_ONLY -> notice.material();
            case EVERY_VERSION -> true;
            case NEVER -> false;
        };
    }

    private List<NoticePublished> lineFor(ConsentPurpose purpose) {
        var own = line(purpose, notice -> notice.school() != null);
        return own.isEmpty() ? line(purpose, notice -> notice.school() == null) : own;
    }

    private List<NoticePublished> line(ConsentPurpose purpose, Predicate<NoticePublished> which) {
        return notices.stream()
                .filter(which)
                .filter(notice -> notice.purposes().contains(purpose))
                .toList();
    }

    private static NoticeRef refTo(NoticePublished notice) {
        return new NoticeRef(notice.school() == null ? LawScope.PLATFORM : LawScope.SCHOOL, notice.version());
    }

    private LawInForce with(ConsentPolicyPublished published) {
        return new LawInForce(
                Stream.concat(policies.stream(), Stream.of(published)).toList(), notices);
    }

    private LawInForce with(NoticePublished published) {
        return new LawInForce(
                policies, Stream.concat(notices.stream(), Stream.of(published)).toList());
    }
}
