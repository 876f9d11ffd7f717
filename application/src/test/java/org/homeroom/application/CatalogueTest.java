package org.homeroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.roster.ProposeRosterChanges;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    @Test
    void every_command_of_the_domain_can_be_asked() {
        assertThat(Catalogue.commands().toList()).containsExactlyInAnyOrderElementsOf(DomainClasses.of(Command.class));
    }

    @Test
    void every_event_of_the_domain_can_be_kept() {
        assertThat(Catalogue.events().toList()).containsExactlyInAnyOrderElementsOf(DomainClasses.of(Event.class));
    }

    @Test
    void every_reaction_of_the_domain_runs() {
        assertThat(Catalogue.reactions().stream().map(one -> one.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(DomainClasses.of(Reaction.class).stream()
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void no_two_kinds_of_id_are_kept_under_the_same_word() {
        assertThat(DomainClasses.of(Id.class).stream()
                        .map(DomainClasses::anyOf)
                        .map(Id::kind)
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void no_two_refusals_have_the_same_code_and_hint() {
        assertThat(DomainClasses.of(Refusal.class).stream()
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(refusal -> refusal.code() + (refusal.hint() == null ? "" : " " + refusal.hint()))
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_event_is_found_by_the_name_under_which_it_is_kept() {
        assertThat(Catalogue.nameOf(ConsentWithdrawn.class)).isEqualTo("consent.ConsentWithdrawn");
        assertThat(Catalogue.event("consent.ConsentWithdrawn")).contains(ConsentWithdrawn.class);
        assertThat(Catalogue.event("consent.NothingLikeThis")).isEmpty();
        assertThat(Catalogue.nameOf(GrantConsent.class)).isEqualTo("consent.GrantConsent");
        assertThat(Catalogue.contextOf(ProposeRosterChanges.class)).isEqualTo("memberships.roster");
    }
}
