package org.homeroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.homeroom.architecture.Conditions.are;
import static org.homeroom.architecture.Conditions.claimForItselfAlone;
import static org.homeroom.architecture.Conditions.have;
import static org.homeroom.architecture.Conditions.notSee;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the house. They hold for any tree of packages laid out like this project, so that the same rules can be
 * tried on a tree in which every one of them is broken.
 */
final class HouseRules {

    /** Where an event holds a bare text. Each of them stays in the log for ever, so none may be about a person. */
    static final Map<String, String> BARE_TEXTS = Map.ofEntries(
            Map.entry("SchoolRegistered.name", "the public name of an institution"),
            Map.entry("StickerPackEnabled.pack", "a name in the catalogue of stickers, chosen from a list"),
            Map.entry("StickerPackDisabled.pack", "a name in the catalogue of stickers, chosen from a list"),
            Map.entry("MessagePosted.stickerPack", "a name in the catalogue of stickers, chosen from a list"),
            Map.entry("MessagePosted.sticker", "a name in the catalogue of stickers, chosen from a list"),
            Map.entry(
                    "SchoolRegistered.order",
                    "number of the order of an institution, which an auditor must find on paper"),
            Map.entry(
                    "PlatformUseDecided.order",
                    "number of the order of an institution, which an auditor must find on paper"),
            Map.entry(
                    "AdministratorAppointed.order",
                    "number of the order of an institution, which an auditor must find on paper"),
            Map.entry(
                    "AdministratorDismissed.order",
                    "number of the order of an institution, which an auditor must find on paper"),
            Map.entry(
                    "OfficeAppointed.order",
                    "number of the order of an institution, which an auditor must find on paper"),
            Map.entry("AcademicYearOpened.title", "the name of a year, for example 2026/27"),
            Map.entry("ClassCreated.title", "the name of a class, for example 5А"),
            Map.entry("ClassRenamed.title", "the name of a class, for example 5А"),
            Map.entry("ClassMovePlanned.title", "the name of a class, for example 5А"),
            Map.entry("CaseDecided.rule", "the number of a clause of public rules, for example 4.2"),
            Map.entry("CaseReferred.reference", "the number under which an authority keeps a matter"),
            Map.entry("LegalHoldPlaced.order", "number of the order of a court or an authority"),
            Map.entry("LegalHoldReleased.order", "number of the order of a court or an authority"),
            Map.entry("CommunityCreated.title", "the name of a section or club, for example Хор"),
            Map.entry("ContactRebound.ticket", "reference of a wish, which an auditor must find with support"),
            Map.entry("BirthDateCorrected.document", "number of the paper on which an office rests its correction"),
            Map.entry(
                    "PersonalDataErased.certificate",
                    "number of the act of destruction, which an auditor must find on paper"));

    private static final List<String> ADAPTERS = List.of("rest", "persistence", "roster", "messaging");

    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");

    private static final Set<String> ASKS_THE_MACHINE = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault");

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Date",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.security.SecureRandom");

    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext",
            "jakarta.ws.rs.core.Context",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.rest.client.inject.RestClient",
            "org.eclipse.microprofile.reactive.messaging.Channel");

    private final String root;
    private final String domain;
    private final String kernel;
    private final Path testClasses;
    private final Shapes shapes;

    private HouseRules(String root, Path testClasses) {
        this.root = root;
        this.domain = root + ".domain";
        this.kernel = domain + ".kernel";
        this.testClasses = testClasses;
        this.shapes = new Shapes(kernel);
    }

    /**
     * @param root the package of which everything is a part
     * @param testClasses where the compiled tests of the domain are
     */
    static HouseRules in(String root, Path testClasses) {
        return new HouseRules(root, testClasses);
    }

    List<ArchRule> all() {
        return List.of(
                theDomainKnowsOnlyJavaAndItself(),
                noRuleSeesAnotherContextsRule(),
                factsAreAcyclicBetweenContexts(),
                factsDoNotKnowRules(),
                theDomainAsksNeitherForTheTimeNorForLuck(),
                onlyThreePackagesImportAxon(),
                onlyPersistenceImportsTheDatabase(),
                onlyMessagingImportsKafka(),
                onlyRestImportsJaxRs(),
                adaptersDoNotSeeEachOther(),
                restSeesNoOtherAdapter(),
                commandsAreImmutableRecords(),
                eventsHoldOnlyWhatMayBeKeptForEver(),
                idsAreRecordsOfOneValue(),
                idKindsAreUnique(),
                refusalCodesAreUnique(),
                everyRuleHasATest(),
                noFieldIsInjected(),
                theEventStoreKnowsNoFramework(),
                namesSaySomething(),
                everyPackageIsNullMarked(),
                reactionsSayWhenAndThen(),
                evidenceStandsAlone());
    }

    ArchRule theDomainKnowsOnlyJavaAndItself() {
        return classes()
                .that()
                .resideInAPackage(domain + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        domain + "..", "java.lang..", "java.time..", "java.util..", "org.jspecify.annotations..")
                .as("1 the domain knows only java.lang, java.time, java.util, itself and JSpecify");
    }

    ArchRule noRuleSeesAnotherContextsRule() {
        return classes()
                .that(are("in the domain", this::inDomain))
                .should(notSee(
                        "another context's rules",
                        (from, to) -> isRule(to) && !contextOf(from).equals(contextOf(to))))
                .as("2 no rule sees a rule of another context, nor of a part of another context");
    }

    ArchRule factsAreAcyclicBetweenContexts() {
        return slices().matching(domain + ".(*).facts..")
                .should()
                .beFreeOfCycles()
                .as("3 facts are acyclic between contexts");
    }

    ArchRule factsDoNotKnowRules() {
        return classes()
                .that(are("facts", this::isFact))
                .should(notSee("rules", (from, to) -> isRule(to)))
                .as("3 facts do not know rules");
    }

    ArchRule theDomainAsksNeitherForTheTimeNorForLuck() {
        return classes()
                .that()
                .resideInAPackage(domain + "..")
                .should(notSee("clocks and dice", (from, to) -> CLOCKS_AND_DICE.contains(to.getName())))
                .andShould(have("not ask the machine", HouseRules::questionsToTheMachine))
                .as("4 the domain asks neither for the time nor for luck, nor where it runs");
    }

    ArchRule evidenceStandsAlone() {
        return classes()
                .that()
                .resideInAPackage(root + ".evidence..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".evidence..",
                        "java..",
                        "javax.security.auth.x500..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify.annotations..")
                .as("evidence knows only Java, Jackson's core and itself: an auditor runs it without us");
    }

    ArchRule onlyThreePackagesImportAxon() {
        return onlyIn(
                "5 only application.axon, persistence.eventstore and persistence.storage import Axon",
                List.of("application.axon", "persistence.eventstore", "persistence.storage"),
                "org.axonframework");
    }

    ArchRule onlyPersistenceImportsTheDatabase() {
        return onlyIn(
                "6 only persistence imports Hibernate or a PostgreSQL client",
                List.of("persistence"),
                "org.hibernate.reactive",
                "org.hibernate.orm",
                "org.hibernate.Session",
                "org.hibernate.annotations",
                "io.quarkus.hibernate.reactive",
                "io.quarkus.hibernate.orm",
                "jakarta.persistence",
                "io.vertx.pgclient",
                "io.vertx.sqlclient",
                "io.vertx.mutiny.sqlclient",
                "io.vertx.mutiny.pgclient",
                "org.postgresql",
                "org.flywaydb",
                "io.zonky",
                "java.sql",
                "javax.sql");
    }

    ArchRule onlyMessagingImportsKafka() {
        return onlyIn(
                "6 only messaging imports Kafka",
                List.of("messaging"),
                "org.apache.kafka",
                "org.eclipse.microprofile.reactive.messaging",
                "io.smallrye.reactive.messaging");
    }

    ArchRule onlyRestImportsJaxRs() {
        return onlyIn(
                "6 only rest imports JAX-RS",
                List.of("rest"),
                "jakarta.ws.rs",
                "org.jboss.resteasy",
                "io.quarkus.resteasy",
                "org.eclipse.microprofile.openapi");
    }

    ArchRule adaptersDoNotSeeEachOther() {
        return classes()
                .that(are("adapters", one -> !adapterOf(one).isEmpty()))
                .should(notSee(
                        "another adapter",
                        (from, to) -> !adapterOf(to).isEmpty() && !adapterOf(to).equals(adapterOf(from))))
                .as("7 adapters do not see each other");
    }

    ArchRule restSeesNoOtherAdapter() {
        return classes()
                .that(are(
                        "outside the adapters, or in rest",
                        one -> Set.of("", "rest").contains(adapterOf(one))))
                .should(notSee(
                        "persistence, roster or messaging",
                        (from, to) -> !Set.of("", "rest").contains(adapterOf(to))))
                .as("7 neither rest nor the core ever sees persistence, roster or messaging");
    }

    ArchRule commandsAreImmutableRecords() {
        return classes()
                .that(are("commands", this::isCommand))
                .should(have("be records that decide on immutable state", command -> {
                    var type = command.reflect();
                    if (!type.isRecord()) return List.of(command.getName() + " is a command and not a record");
                    if (!shapes.isImmutable(type)) return List.of(command.getName() + " has a mutable component");
                    var state = Shapes.stateOf(type, kernel + ".Command");
                    return shapes.isImmutable(state)
                            ? List.of()
                            : List.of(command.getName() + " decides on mutable state: " + state);
                }))
                .as("8 every command is a record, and its state a record, enum, value or immutable collection");
    }

    ArchRule eventsHoldOnlyWhatMayBeKeptForEver() {
        return classes()
                .that(are("events", one -> isConcrete(one, "Event")))
                .should(have("hold only what may be kept for ever", event -> {
                    var type = event.reflect();
                    if (!type.isRecord()) return List.of(event.getName() + " is an event and not a record");
                    return Stream.of(type.getRecordComponents())
                            .filter(component -> !mayBeStored(type, component))
                            .map(component -> event.getName() + "." + component.getName() + " is "
                                    + component.getGenericType().getTypeName()
                                    + ": name a reason in HouseRules.BARE_TEXTS, or make it Personal")
                            .toList();
                }))
                .as("9 every component of an event is an Id, enum, number, time, sealed value, Digest or Personal");
    }

    ArchRule idsAreRecordsOfOneValue() {
        return classes()
                .that(are("ids", one -> isConcrete(one, "Id")))
                .should(have("be records of one UUID or keyed hash", id -> {
                    var type = id.reflect();
                    return type.isRecord()
                                    && type.getRecordComponents().length == 1
                                    && type.getRecordComponents()[0].getName().equals("value")
                                    && Set.of(UUID.class, String.class)
                                            .contains(type.getRecordComponents()[0].getType())
                            ? List.of()
                            : List.of(id.getName() + " is an id and not a record of one value");
                }))
                .as("10 every id is a record of one value");
    }

    ArchRule idKindsAreUnique() {
        return classes()
                .that(are("ids", one -> isConcrete(one, "Id") && one.isRecord()))
                .should(claimForItselfAlone("its kind", HouseRules::kindOf))
                .as("10 every kind of id is unique");
    }

    ArchRule refusalCodesAreUnique() {
        return classes()
                .that(are("refusals", one -> isConcrete(one, "Refusal")))
                .should(claimForItselfAlone("its codes", HouseRules::codesOf))
                .as("10 every refusal code is unique");
    }

    ArchRule everyRuleHasATest() {
        return classes()
                .that(are("commands", this::isCommand))
                .should(have("have a test named after them", command -> {
                    var test = testClasses.resolve(command.getName().replace('.', '/') + "Test.class");
                    return Files.exists(test)
                            ? List.of()
                            : List.of(command.getName() + " has no test " + command.getSimpleName()
                                    + "Test in its package");
                }))
                .as("11 every rule has a test named after it");
    }

    ArchRule noFieldIsInjected() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith(DescribedPredicate.describe(
                        "an injection",
                        annotation ->
                                INJECTIONS.contains(annotation.getRawType().getName())))
                .as("12 no field is injected");
    }

    ArchRule theEventStoreKnowsNoFramework() {
        return classes()
                .that()
                .resideInAPackage(root + ".persistence.eventstore..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".persistence.eventstore..",
                        "java..",
                        "org.axonframework..",
                        "io.vertx..",
                        "com.fasterxml.jackson..",
                        "com.google.crypto.tink..",
                        "org.jspecify.annotations..",
                        "org.slf4j..")
                .as("the event store knows only Java, Axon, Vert.x, Jackson, Tink, JSpecify and SLF4J");
    }

    ArchRule namesSaySomething() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(have(
                        "have names that say something",
                        one -> SAYS_NOTHING.matcher(one.getSimpleName()).matches()
                                ? List.of(one.getName() + " has a name that says nothing")
                                : List.of()))
                .as("no name ends in Impl, Manager, Helper, Util or Dto");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areTopLevelClasses()
                .should(have(
                        "be in a null-marked package",
                        one -> one.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                                ? List.of()
                                : List.of(one.getName() + " is in a package without @NullMarked package-info")))
                .as("every package has a package-info with @NullMarked");
    }

    ArchRule reactionsSayWhenAndThen() {
        return classes()
                .that(are("reactions", one -> isConcrete(one, "Reaction")))
                .should(have(
                        "be final and named When…Then…",
                        one -> one.getModifiers().contains(JavaModifier.FINAL)
                                        && one.getSimpleName().matches("When[A-Z]\\w+Then[A-Z]\\w+")
                                ? List.of()
                                : List.of(one.getName() + " is a reaction and not a final class When…Then…")))
                .as("every reaction is final and named When…Then…");
    }

    private ArchRule onlyIn(String sentence, List<String> homes, String... technologies) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(are(
                        "outside " + homes,
                        one -> homes.stream().noneMatch(home -> within(one.getPackageName(), root + "." + home))))
                .should(notSee(
                        String.join(", ", technologies),
                        (from, to) -> Stream.of(technologies).anyMatch(one -> within(to.getName(), one))))
                .as(sentence);
    }

    private static boolean within(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private boolean inDomain(JavaClass one) {
        return within(one.getPackageName(), domain);
    }

    private boolean isFact(JavaClass one) {
        return inDomain(one) && (one.getPackageName() + ".").contains(".facts.");
    }

    /** Rules and all that belongs to them: whatever is in the domain and neither a fact nor in the kernel. */
    private boolean isRule(JavaClass one) {
        return inDomain(one) && !isFact(one) && !contextOf(one).equals("kernel");
    }

    private String contextOf(JavaClass one) {
        return partAfter(domain, one);
    }

    private String adapterOf(JavaClass one) {
        var part = partAfter(root, one);
        return ADAPTERS.contains(part) ? part : "";
    }

    private static String partAfter(String parent, JavaClass one) {
        return within(one.getPackageName(), parent) && one.getPackageName().length() > parent.length()
                ? one.getPackageName().substring(parent.length() + 1).split("\\.", 2)[0]
                : "";
    }

    private boolean isCommand(JavaClass one) {
        return isConcrete(one, "Command");
    }

    private boolean isConcrete(JavaClass one, String kernelType) {
        return within(one.getPackageName(), root)
                && !one.isInterface()
                && one.isAssignableTo(kernel + "." + kernelType);
    }

    private boolean mayBeStored(Class<?> event, RecordComponent component) {
        return BARE_TEXTS.containsKey(event.getSimpleName() + "." + component.getName())
                || shapes.mayBeStored(component.getGenericType());
    }

    private static List<String> questionsToTheMachine(JavaClass one) {
        return one.getAccessesFromSelf().stream()
                .filter(access -> asksTheMachine(
                        access.getTarget().getOwner().getName(),
                        access.getTarget().getName()))
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static boolean asksTheMachine(String owner, String member) {
        return ASKS_THE_MACHINE.contains(owner + "." + member)
                || (owner.startsWith("java.time.") && member.equals("now"));
    }

    private static List<String> kindOf(JavaClass id) {
        var type = id.reflect();
        if (type.getRecordComponents().length != 1) return List.of();
        try {
            var component = type.getRecordComponents()[0].getType();
            var constructor = type.getDeclaredConstructor(component);
            constructor.setAccessible(true);
            var one = constructor.newInstance(component == UUID.class ? new UUID(0, 0) : "0");
            var kind = type.getMethod("kind");
            kind.setAccessible(true);
            return List.of("id kind " + kind.invoke(one));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot ask " + id.getName() + " for its kind", e);
        }
    }

    private static List<String> codesOf(JavaClass refusal) {
        var constants = refusal.reflect().getEnumConstants();
        if (constants == null) return List.of();
        return Stream.of(constants).map(HouseRules::codeOf).toList();
    }

    private static String codeOf(Object refusal) {
        var hint = said(refusal, "hint");
        return "refusal code " + said(refusal, "code") + (hint == null ? "" : " " + hint);
    }

    private static @Nullable Object said(Object refusal, String what) {
        try {
            var method = refusal.getClass().getMethod(what);
            method.setAccessible(true);
            return method.invoke(refusal);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot ask " + refusal + " for its " + what, e);
        }
    }
}
