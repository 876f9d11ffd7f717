package org.homeroom.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that every rule of the house bites: {@code planted.homeroom} is a house in which each of them is broken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedViolationsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.homeroom");

    /** By the rule's sentence without its number: the classes that break it. */
    private static final Map<String, List<String>> CULPRITS = Map.ofEntries(
            entry(
                    "1 the domain knows only java.lang, java.time, java.util, itself and JSpecify",
                    List.of("KnowsJackson")),
            entry(
                    "2 no rule sees a rule of another context, nor of a part of another context",
                    List.of("SeesAnotherContextsRule", "SeesARuleOfAPart")),
            entry("3 facts are acyclic between contexts", List.of("AccountFact", "ConsentFact")),
            entry("3 facts do not know rules", List.of("FactThatKnowsARule")),
            entry(
                    "4 the domain asks neither for the time nor for luck, nor where it runs",
                    List.of("AsksForTheTime", "AsksForLuck", "HoldsAClock")),
            entry(
                    "5 only application.axon, persistence.eventstore and persistence.storage import Axon",
                    List.of("ImportsAxon")),
            entry(
                    "6 only persistence imports Hibernate or a PostgreSQL client",
                    List.of("ImportsHibernate", "ImportsThePostgresClient")),
            entry("6 only messaging imports Kafka", List.of("ImportsKafka")),
            entry("6 only rest imports JAX-RS", List.of("ImportsJaxRs")),
            entry("7 adapters do not see each other", List.of("SeesAnotherAdapter", "SeesPersistence")),
            entry(
                    "7 neither rest nor the core ever sees persistence, roster or messaging",
                    List.of("SeesPersistence", "CoreSeesPersistence")),
            entry(
                    "8 every command is a record, and its state a record, enum, value or immutable collection",
                    List.of("CommandThatIsNoRecord", "DecidesOnMutableState", "HasAMutableComponent")),
            entry(
                    "9 every component of an event is an Id, enum, number, time, sealed value, Digest or Personal",
                    List.of("NameInClear", "NamesInClear", "EventThatIsNoRecord")),
            entry("10 every id is a record of one value", List.of("IdOfTwoValues")),
            entry("10 every kind of id is unique", List.of("OneId", "SameKindId")),
            entry("10 every refusal code is unique", List.of("OneRefusal", "SameCodeRefusal")),
            entry("11 every rule has a test named after it", List.of("Untested", "CommandThatIsNoRecord")),
            entry("12 no field is injected", List.of("FieldIsInjected")),
            entry(
                    "the event store knows only Java, Axon, Vert.x, Jackson, Tink, JSpecify and SLF4J",
                    List.of("EventStoreSeesMutiny", "EventStoreSeesTheDomain")),
            entry(
                    "no name ends in Impl, Manager, Helper, Util or Dto",
                    List.of("PostingHelper", "MessageDto", "RosterUtils")),
            entry("every package has a package-info with @NullMarked", List.of("Unmarked")),
            entry(
                    "evidence knows only Java, Jackson's core and itself: an auditor runs it without us",
                    List.of("EvidenceSeesTheCore")),
            entry("every reaction is final and named When…Then…", List.of("JoinAtOnce", "WhenOpenThenBreak")));

    static List<ArchRule> rules() {
        return HouseRules.in("planted.homeroom", Path.of("target/test-classes")).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_names_whoever_breaks_it(ArchRule rule) {
        assertThat(CULPRITS).containsKey(rule.getDescription());
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString())
                .contains(CULPRITS.getOrDefault(rule.getDescription(), List.of()));
    }

    @Test
    void the_rule_about_tests_lets_a_tested_rule_pass() {
        var rule = HouseRules.in("planted.homeroom", Path.of("target/test-classes"))
                .everyRuleHasATest();

        assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).doesNotContain("posting.Tested ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_that_checks_no_class_fails(ArchRule rule) {
        var nothing = new ClassFileImporter().importPackages("planted.nowhere");

        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }
}
