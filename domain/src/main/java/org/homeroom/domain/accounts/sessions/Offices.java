package org.homeroom.domain.accounts.sessions;

import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;

/** Whether somebody holds an office for which a second factor may be demanded. */
record Offices(boolean administrator, boolean teacher) {

    static final Offices NONE = new Offices(false, false);

    static Model<Offices> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(PlatformAdministratorAppointed.class, (s, e) -> s.withAdministration())
                .on(AdministratorAppointed.class, (s, e) -> s.withAdministration())
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.withTeaching())
                .on(SubjectTeacherAssigned.class, (s, e) -> s.withTeaching());
    }

    private Offices withAdministration() {
        return new Offices(true, teacher);
    }

    private Offices withTeaching() {
        return new Offices(administrator, true);
    }

    boolean fallUnder(SecondFactorDemand demand) {
        return switch (demand) {
            case NOBODY -> false;
            case ADMINISTRATORS -> administrator;
            case STAFF -> administrator || teacher;
        };
    }
}
