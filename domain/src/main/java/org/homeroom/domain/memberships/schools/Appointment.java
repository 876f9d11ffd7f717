package org.homeroom.domain.memberships.schools;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * What has to be known before somebody takes or leaves an office of a school.
 *
 * @param operator whether who decides administers the platform
 * @param by what who decides is in the school
 * @param person what the person is in the school
 * @param adult whether there is such an account, of a grown-up
 */
record Appointment(
        boolean operator, Holding by, Holding person, boolean adult, Presence presence, Leadership leadership) {

    static final Appointment UNKNOWN =
            new Appointment(false, Holding.NOTHING, Holding.NOTHING, false, Presence.HERE, Leadership.NOBODY);

    static Model<Appointment> of(SchoolId school, AccountId account, AccountId by) {
        return Model.startingWith(UNKNOWN)
                .including(Leadership.of(school), Appointment::leadership, Appointment::with)
                .including(Holding.of(by, school), Appointment::by, Appointment::decidedBy)
                .including(Holding.of(account, school), Appointment::person, Appointment::about)
                .including(Presence.of(account), Appointment::presence, Appointment::with)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> s.ofKind(e.kind()))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> s.byOperator());
    }

    boolean mayAppointAdministrators() {
        return operator || by.may(SchoolRight.APPOINT_ADMINISTRATOR);
    }

    /** Whoever runs the platform puts the director in; the director chooses the deputies. */
    boolean mayFill(Office office) {
        return operator || (office == Office.DEPUTY_DIRECTOR && by.offices().contains(Office.DIRECTOR));
    }

    /** What those hear who may not: for outsiders there is no such school. */
    Refusal refusal() {
        return by.belongs() ? GeneralRefusal.NOT_AUTHORISED : GeneralRefusal.NOT_FOUND;
    }

    /** Whether there is such a grown-up, who has not left. */
    boolean present() {
        return adult && !presence.gone();
    }

    boolean staff() {
        return person.holds(Role.TEACHER) || person.holds(Role.STAFF);
    }

    private Appointment with(Leadership now) {
        return new Appointment(operator, by, person, adult, presence, now);
    }

    private Appointment with(Presence now) {
        return new Appointment(operator, by, person, adult, now, leadership);
    }

    private Appointment decidedBy(Holding now) {
        return new Appointment(operator, now, person, adult, presence, leadership);
    }

    private Appointment about(Holding now) {
        return new Appointment(operator, by, now, adult, presence, leadership);
    }

    private Appointment ofKind(AccountKind kind) {
        return new Appointment(operator, by, person, kind == AccountKind.ADULT, presence, leadership);
    }

    private Appointment byOperator() {
        return new Appointment(true, by, person, adult, presence, leadership);
    }
}
