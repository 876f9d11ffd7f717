package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.REAL_NAME_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChanged;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestNameChangeTest {

    private static final NameChangeId REQUEST = new NameChangeId(new UUID(8, 2));
    private static final Personal<PersonName> MARRIED = Personal.of(MIA, new PersonName("Белова", "Мия", null));
    private static final NameChangeRequested REQUESTED = new NameChangeRequested(MIA, REQUEST, MARRIED, EARLIER);

    @Test
    @Tag("ACC-19")
    void another_name_waits_for_the_school() {
        given(MIA_IS_TEN).when(wishes(MARRIED)).then(new NameChangeRequested(MIA, REQUEST, MARRIED, NOW));
    }

    @Test
    @Tag("ACC-19")
    void another_name_must_be_real_too() {
        var nickname = Personal.of(MIA, new PersonName("Мия2016", "Мия", null));
        given(MIA_IS_TEN).when(wishes(nickname)).thenRefused(REAL_NAME_REQUIRED);
        given(MIA_IS_TEN).when(wishes(new Personal.Erased<>(MIA.tag()))).thenRefused(REAL_NAME_REQUIRED);
    }

    @Test
    void asking_for_the_same_twice_or_for_what_is_true_changes_nothing() {
        given(MIA_IS_TEN, REQUESTED).when(wishes(MARRIED)).thenNothingHappens();
        given(MIA_IS_TEN).when(wishes(Personal.of(MIA, MIAS_NAME))).thenNothingHappens();
        given(MIA_IS_TEN, REQUESTED, new NameChanged(MIA, REQUEST, MARRIED, EARLIER))
                .when(wishes(MARRIED))
                .thenNothingHappens();
    }

    @Test
    void who_was_refused_may_ask_again_and_who_waits_may_think_again() {
        given(MIA_IS_TEN, REQUESTED, new NameChangeRejected(MIA, REQUEST, EARLIER))
                .when(wishes(MARRIED))
                .then(new NameChangeRequested(MIA, REQUEST, MARRIED, NOW));
        given(MIA_IS_TEN, REQUESTED)
                .when(wishes(Personal.of(MIA, MIAS_NAME)))
                .then(new NameChangeRequested(MIA, REQUEST, Personal.of(MIA, MIAS_NAME), NOW));
    }

    @Test
    @Tag("ACC-27")
    void who_has_no_profile_completes_it_first() {
        given().when(wishes(MARRIED)).thenRefused(PROFILE_INCOMPLETE);
    }

    private static RequestNameChange wishes(Personal<PersonName> name) {
        return new RequestNameChange(MIA, REQUEST, name, NOW);
    }
}
