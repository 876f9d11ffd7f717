package org.homeroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the rules of the house. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final Path TESTS_OF_THE_DOMAIN = Path.of("../domain/target/test-classes");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.homeroom");

    static List<ArchRule> rules() {
        return HouseRules.in("org.homeroom", TESTS_OF_THE_DOMAIN).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @Tag("ACC-25")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void the_tests_of_the_domain_are_where_rule_11_looks_for_them() {
        assertThat(Files.isDirectory(TESTS_OF_THE_DOMAIN))
                .as("build the tests of the domain too: mvn -pl architecture-tests -am test")
                .isTrue();
    }

    @Test
    void every_bare_text_that_is_allowed_is_still_there() {
        assertThat(Catalogue.events()
                        .flatMap(event -> Stream.of(event.getRecordComponents())
                                .filter(component -> component.getType() == String.class)
                                .map(component -> event.getSimpleName() + "." + component.getName())))
                .containsAll(HouseRules.BARE_TEXTS.keySet());
    }

    @Test
    void every_command_event_and_reaction_is_in_the_catalogue() {
        assertThat(Catalogue.commands().map(Class::getName)).containsExactlyInAnyOrderElementsOf(namesOf("Command"));
        assertThat(Catalogue.events().map(Class::getName)).containsExactlyInAnyOrderElementsOf(namesOf("Event"));
        assertThat(Catalogue.reactions().stream()
                        .map(reaction -> reaction.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(namesOf("Reaction"));
    }

    private static List<String> namesOf(String kernelType) {
        return HOUSE.stream()
                .filter(one -> !one.isInterface() && one.isAssignableTo("org.homeroom.domain.kernel." + kernelType))
                .map(JavaClass::getName)
                .toList();
    }
}
