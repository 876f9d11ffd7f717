package org.homeroom.domain.memberships.joining;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as it says in which role the person can be in a school. Source: ACC-11.
 *
 * @param kind null for nobody
 * @param named the real name is known
 * @param born null where it is not known
 * @param guardian has said to be some child's guardian
 */
public record Applicant(
        @Nullable AccountKind kind, boolean named, @Nullable LocalDate born, boolean guardian, Presence presence) {

    public static final Applicant NOBODY = new Applicant(null, false, null, false, Presence.HERE);

    public static Model<Applicant> of(AccountId account) {
        return Model.startingWith(NOBODY)
                .including(
                        Presence.of(account),
                        Applicant::presence,
                        (a, presence) -> new Applicant(a.kind(), a.named(), a.born(), a.guardian(), presence))
                .about(account)
                .on(
                        AccountRegistered.class,
                        (a, e) -> new Applicant(e.kind(), a.named(), a.born(), a.guardian(), a.presence()))
                .on(ProfileCompleted.class, (a, e) -> a.known(e.birthDate()))
                .on(BirthDateCorrected.class, (a, e) -> e.account().equals(account) ? a.known(e.birthDate()) : a)
                .about(account.asGuardian())
                .on(
                        GuardianLinkClaimed.class,
                        (a, e) -> new Applicant(a.kind(), a.named(), a.born(), true, a.presence()));
    }

    private Applicant known(@Nullable Personal<LocalDate> day) {
        return new Applicant(kind, true, day == null ? born : day.orNull(), guardian, presence);
    }

    /** Whether there is somebody who could be in a school. */
    public boolean exists() {
        return kind != null && !presence.gone();
    }

    /** Whether the account was registered for a pupil. */
    public boolean child() {
        return kind == AccountKind.CHILD;
    }

    /** Whether the person cannot be that in any school. */
    public boolean cannotBe(Role role, JoiningTerms terms, LocalDate today) {
        return role == Role.STUDENT
                ? born != null && age(born, today) >= terms.noPupilFrom()
                : child() && (born == null || age(born, today) < terms.grownUpFrom());
    }

    /**
     * What speaks against the role without making it impossible.
     *
     * @param parallel of the class, where it has one
     */
    public List<RequestFlag> flags(Role role, @Nullable Integer parallel, JoiningTerms terms, LocalDate today) {
        var flags = new ArrayList<RequestFlag>();
        if (role != Role.STUDENT) return child() ? List.of(RequestFlag.CHILD_ACCOUNT_AS_ADULT) : List.of();
        if (!child()) flags.add(RequestFlag.ADULT_ACCOUNT_AS_PUPIL);
        if (born != null && age(born, today) >= terms.grownUpFrom()) flags.add(RequestFlag.GROWN_UP_PUPIL);
        else if (born != null && parallel != null && outside(parallel, terms, age(born, today)))
            flags.add(RequestFlag.OUTSIDE_AGE_OF_CLASS);
        if (guardian) flags.add(RequestFlag.GUARDIAN_AS_PUPIL);
        return List.copyOf(flags);
    }

    private static boolean outside(int parallel, JoiningTerms terms, int age) {
        return Math.abs(age - (terms.firstGradeAge() + parallel - 1)) > terms.ageBand();
    }

    private static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }
}
