package org.homeroom.domain.chats.materials;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.SchoolMember;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRefusal;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands to those for whom a material is. Whoever is no member of that circle at the instant of asking does
 * not learn of it. Source: CHT-13.
 */
record Circle(SchoolMember member, Participation participation) {

    static final Circle NONE = new Circle(SchoolMember.NOBODY, Participation.none());

    static Model<Circle> of(AccountId account, MaterialScope scope, SchoolId school) {
        var model = Model.startingWith(NONE)
                .including(
                        SchoolMember.of(account, school), Circle::member, (s, now) -> new Circle(now, s.participation));
        return scope.chat() == null
                ? model
                : model.including(
                        Participation.of(account, scope.chat(), school),
                        Circle::participation,
                        (s, now) -> new Circle(s.member, now));
    }

    /** Why the person may not read what is for this circle, if so. */
    Optional<Refusal> barsReader(MaterialScope scope, Instant at) {
        if (scope.chat() != null) return participation.bars(at).map(Circle::unknown);
        if (scope.theClass() != null) return barsFromClass(scope.theClass(), at);
        return member.bars(at);
    }

    /** The person has no place in the chat: then there is no such material. */
    private static Refusal unknown(Refusal reason) {
        return reason.kind() == Refusal.Kind.UNKNOWN ? SchoolRefusal.NOT_A_MEMBER : reason;
    }

    private Optional<Refusal> barsFromClass(ClassId theClass, Instant at) {
        var person = member.person();
        if (!person.visits().stays().isEmpty() && !person.holding().belongs())
            return person.visits().bars(theClass, at);
        return member.bars(at)
                .or(() -> inClass(theClass, at) ? Optional.empty() : Optional.of(SchoolRefusal.NOT_A_MEMBER));
    }

    private boolean inClass(ClassId theClass, Instant at) {
        var person = member.person();
        var holding = person.holding();
        return holding.attends().contains(theClass)
                || holding.leads().contains(theClass)
                || holding.teaches().contains(theClass)
                || person.parentIn(theClass, at)
                || holding.administrator()
                || !holding.offices().isEmpty();
    }

    /** Whether the person publishes by an office of the staff, for everybody in the circle. */
    boolean publishes() {
        return member.person().holding().may(SchoolRight.PUBLISH_MATERIAL);
    }

    /** Why somebody who is not of the staff may not publish here, if so. It is for pupils and guests alone. */
    Optional<Refusal> barsPupil(MaterialScope scope, Instant at) {
        var holding = member.person().holding();
        var guest = !holding.belongs() && member.person().visits().present(at);
        var within = scope.chat() != null
                ? (guest || participation.role() == Role.STUDENT)
                : scope.theClass() != null && (guest || holding.attends().contains(scope.theClass()));
        return within ? Optional.empty() : Optional.of(GeneralRefusal.NOT_AUTHORISED);
    }

    /** Whether it is a guest, who may publish where the guest is. */
    boolean visits(Instant at) {
        return !member.person().holding().belongs() && member.person().visits().present(at);
    }

    /** Why one may not add anything to the chat, if so. */
    Optional<Refusal> silences(@Nullable ChatId chat, Instant at) {
        return chat == null ? Optional.empty() : participation.silences(at, true);
    }
}
