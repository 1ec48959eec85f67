package dev.kamae;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import dev.kamae.api.Scope;
import dev.kamae.identity.FictionalPeople;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** What every class keeps to; each rule is also shown a breach, which stands in {@code dev.kamae.planted}. */
class ArchitectureTests {

    private static final JavaClasses CODE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.kamae");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.kamae.planted");

    /** Doors that ask for no capability, and why. */
    private static final Map<String, String> OPEN_DOORS = Map.ofEntries(
            entry("People.directory", "names stand on every page"),
            entry("People.ownPreferences", "one's own, and the sign-in page has none yet"),
            entry("People.prefer", "one's own"),
            entry("People.changeOwnPassword", "one's own, and a made password gives no capability"),
            entry("Sessions.own", "one's own"),
            entry("Sessions.end", "one's own, and it asks for the capability by itself for anybody else's"),
            entry("Issues.mayEdit", "tells only what the asking person may do"),
            entry("Issues.mayAcceptRisk", "tells only what the asking person may do"),
            entry("Issues.maySeeAll", "tells only what the asking person may do"),
            entry("Acceptances.mayAsk", "tells only what the asking person may do"),
            entry("Acceptances.mayWithdraw", "tells only what the asking person may do"),
            entry("Acceptances.mayDecide", "tells only what the asking person may do"),
            entry("Acceptances.isOwnRequest", "tells only what the asking person did"),
            entry("IssuePolicies.maySet", "tells only what the asking person may do"),
            entry("RelatedIssues.mayRelate", "tells only what the asking person may do"),
            entry("Cases.mayEdit", "tells only what the asking person may do"),
            entry("OldScores.mayTake", "tells only what the asking person may do"),
            entry("Proposals.mayDecide", "tells only what the asking person may do"),
            entry("Weights.maySet", "tells only what the asking person may do"),
            entry("Issues.mayRaise", "tells only what the asking person may do"),
            entry("BulkEdits.mayEdit", "tells only what the asking person may do"),
            entry("WellArchitected.catalogue", "what AWS calls its practices is no secret, and issues link to them"),
            entry("WellArchitected.mayEdit", "tells only what the asking person may do"),
            entry("Sheets.mayImport", "tells only what the asking person may do"),
            entry("Reviews.mayClose", "tells only what the asking person may do"),
            entry("Reviews.mayCorrect", "tells only what the asking person may do"),
            entry("WebAclProfiles.profiles", "modules that read log lines by them ask for their own capability first"),
            entry("WebAcls.all", "modules that count by web ACL ask for their own capability first"),
            entry("WebAcls.numbers", "only a job writes down what web ACLs logged"),
            entry("WebAcls.logged", "only a job writes down what web ACLs logged"),
            entry("WebAclProfiles.mayDeclare", "tells only what the asking person may do"),
            entry("Threats.check", "other modules ask it about ids that they were given"),
            entry("Controls.check", "other modules ask it about ids that they were given"),
            entry("Jobs.start", "the module that owns the job asks for its own capability first"),
            entry("Jobs.rhythmChanged", "the module that owns the job asks for its own capability first"),
            entry("Jobs.latest", "the module that owns the job shows how far it is, to those who may see its page"),
            entry("Verdicts.mayJudge", "tells only what the asking person may do"),
            entry("Drops.mayDrop", "tells only what the asking person may do"),
            entry("Drops.largestMegabytes", "a limit is no secret"),
            entry("Drops.keptDays", "a limit is no secret"),
            entry("RejectedLogs.mayReadAgain", "tells only what the asking person may do"),
            entry("Jobs.run", "the module that owns the job shows how far it is, to those who may see its page"),
            entry("Jobs.stop", "who started a run may stop it; the method asks"),
            entry("CompanyEvents.mayEdit", "tells only what the asking person may do"),
            entry("BusinessCalendar.isHoliday", "a calendar is no secret, and jobs without a capability read it"),
            entry("BusinessCalendar.holidayName", "a calendar is no secret"),
            entry("BusinessCalendar.isBusinessDay", "a calendar is no secret"),
            entry("BusinessCalendar.nextBusinessDay", "a calendar is no secret"),
            entry("BusinessCalendar.previousBusinessDay", "a calendar is no secret"),
            entry("BusinessCalendar.plusBusinessDays", "a calendar is no secret"),
            entry("BusinessCalendar.businessDaysBetween", "a calendar is no secret"),
            entry("BusinessCalendar.fiscalYearOf", "a calendar is no secret"),
            entry("LogStore.configured", "whether there are logs is no secret"),
            entry("LogStore.ask", "the module whose question it is asks for its own capability first"),
            entry("LogStore.askAll", "the module whose questions they are asks for its own capability first"),
            entry("LogStore.asking", "the module whose questions they are asks for its own capability first"),
            entry("LogStore.count", "the module whose question it is asks for its own capability first"),
            entry("LogStore.fields", "names of fields are no secret"),
            entry("LogWriter.writes", "tells only how it was set"),
            entry("LogStore.indices", "names of indices and their dates are no secret"),
            entry("LogStore.health", "every page says whether the logs are there"),
            entry("LogWriter.write", "whoever collects asks for the capability first, and the command line has none"),
            entry("LogWriter.delete", "only the job asks for it, and keeps to what somebody set on the server"),
            entry("LogWriter.makeFindable", "changes nothing but the time at which it is found"));

    private static final ArchRule VIEWS_ARE_HIDDEN =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    private static final ArchRule ONLY_SCREENS_KNOW_VAADIN = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "dev.kamae.uikit..", "dev.kamae.shell..")
            // Vaadin brings its own configurer of the security chain
            .and()
            .doNotHaveFullyQualifiedName("dev.kamae.identity.SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    private static final ArchRule ONLY_THE_LOG_STORE_HOLDS_A_CLIENT_OF_OPENSEARCH = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kamae.logstore..")
            .should()
            .dependOnClassesThat(partsOfTheClientThatAreNoValues());

    private static final ArchRule FOUR_CLASSES_KNOW_AWS = noClasses()
            .that(DescribedPredicate.describe(
                    "are neither the bucket nor what signs requests, fetches reviews or reads metrics",
                    type -> !Set.of(
                                    "dev.kamae.collector.Bucket",
                                    "dev.kamae.logstore.RequestSigner",
                                    "dev.kamae.wellarchitected.AwsReviews",
                                    // samples of bots are nowhere but in CloudWatch
                                    "dev.kamae.botsamples.CloudWatchSamples")
                            .contains(type.getName().replaceFirst("\\$.*", ""))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    private static final ArchRule ONLY_THE_UIKIT_WRITES_SCRIPTS_OR_MARKUP = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kamae.uikit..")
            .should()
            .accessTargetWhere(targetOwner(equivalentTo(Html.class)).or(calls("executeJs|callJsFunction")));

    private static final ArchRule ONLY_THE_DEMO_ACTS_AS_PEOPLE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.kamae.demo..", "dev.kamae.identity..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FictionalPeople.class);

    private static final ArchRule SCRIPTS_ARE_SERVED_AND_NOT_BUNDLED =
            classes().that().areAnnotatedWith(JsModule.class).should(nameAServedFile());

    private static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Mapper|Dto|Manager)");

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.kamae.core.TeamClock")
            .should()
            .accessTargetWhere(asksTheTimeOfTheMachine());

    private static final ArchRule FRONT_DOORS_ARE_WATCHED = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(askForACapability());

    private static final ArchRule METHODS_OF_THE_API_ASK_FOR_A_SCOPE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .should(askForAScope());

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(Kamae.class).verify();
    }

    @Test
    void aReachIntoAnotherModuleIsReported() {
        var planted = ApplicationModules.of("dev.kamae.planted", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("PlantedReach")
                .hasMessageContaining("PlantedInside");
    }

    @Test
    void viewsAreHidden() {
        VIEWS_ARE_HIDDEN.check(CODE);
        assertThat(breachesOf(VIEWS_ARE_HIDDEN)).contains("PlantedView").doesNotContain("PlantedManager");
    }

    @Test
    void onlyScreensKnowVaadin() {
        ONLY_SCREENS_KNOW_VAADIN.check(CODE);
        assertThat(breachesOf(ONLY_SCREENS_KNOW_VAADIN)).contains("PlantedView");
    }

    @Test
    void onlyTheLogStoreHoldsAClientOfOpenSearch() {
        ONLY_THE_LOG_STORE_HOLDS_A_CLIENT_OF_OPENSEARCH.check(CODE);
        assertThat(breachesOf(ONLY_THE_LOG_STORE_HOLDS_A_CLIENT_OF_OPENSEARCH))
                .contains("PlantedLogReader.client")
                .contains("OpenSearchClient._transport()")
                .doesNotContain("PlantedLogReader.query");
    }

    @Test
    void fourClassesKnowAws() {
        FOUR_CLASSES_KNOW_AWS.check(CODE);
        assertThat(breachesOf(FOUR_CLASSES_KNOW_AWS)).contains("PlantedBucketReader.client");
    }

    @Test
    void onlyTheUikitWritesScriptsOrMarkup() {
        ONLY_THE_UIKIT_WRITES_SCRIPTS_OR_MARKUP.check(CODE);
        assertThat(breachesOf(ONLY_THE_UIKIT_WRITES_SCRIPTS_OR_MARKUP))
                .contains("executeJs")
                .contains("Html.<init>");
    }

    @Test
    void onlyTheUikitNamesInnerHtml() {
        assertThat(filesNaming("innerHTML", Path.of("src/main/java")))
                .allMatch(file -> file.startsWith("src/main/java/dev/kamae/uikit"));
        assertThat(filesNaming("innerHTML", Path.of("src/test/java/dev/kamae/planted")))
                .containsExactly(Path.of("src/test/java/dev/kamae/planted/PlantedView.java"));
    }

    @Test
    void onlyTheDemoActsAsPeople() {
        ONLY_THE_DEMO_ACTS_AS_PEOPLE.check(CODE);
        assertThat(breachesOf(ONLY_THE_DEMO_ACTS_AS_PEOPLE)).contains("PlantedActor.act");
    }

    @Test
    void scriptsAreServedAndNotBundled() {
        SCRIPTS_ARE_SERVED_AND_NOT_BUNDLED.check(CODE);
        assertThat(breachesOf(SCRIPTS_ARE_SERVED_AND_NOT_BUNDLED)).contains("./planted.js");
    }

    @Test
    void namesSayWhatAClassIsNotWhichLayerItSitsIn() {
        NAMES_SAY_WHAT_A_CLASS_IS.check(CODE);
        assertThat(breachesOf(NAMES_SAY_WHAT_A_CLASS_IS))
                .contains("PlantedManager")
                .doesNotContain("PlantedView");
    }

    @Test
    void timeComesFromAClock() {
        TIME_COMES_FROM_A_CLOCK.check(CODE);
        assertThat(breachesOf(TIME_COMES_FROM_A_CLOCK))
                .contains("PlantedManager.<init>()")
                .contains("PlantedManager.moment()")
                .contains("PlantedManager.today(")
                .contains("PlantedManager.millis()")
                .contains("PlantedManager.clock()")
                .doesNotContain("PlantedManager.allowed(");
    }

    @Test
    void everyFrontDoorIsWatchedOrOpenForAReason() {
        FRONT_DOORS_ARE_WATCHED.check(CODE);
        assertThat(breachesOf(FRONT_DOORS_ARE_WATCHED))
                .contains("PlantedDoors.unwatched")
                .doesNotContain("PlantedDoors.watched")
                .doesNotContain("PlantedDoors.inner");
    }

    @Test
    void everyMethodOfTheApiAsksForAScope() {
        METHODS_OF_THE_API_ASK_FOR_A_SCOPE.check(CODE);
        assertThat(breachesOf(METHODS_OF_THE_API_ASK_FOR_A_SCOPE))
                .contains("PlantedApi.open")
                .contains("PlantedApi.byCapability")
                .doesNotContain("PlantedApi.scoped");
    }

    @Test
    void everyOpenDoorIsStillThere() {
        var unwatched = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !isWatched(method))
                .map(ArchitectureTests::door);

        assertThat(unwatched).containsAll(OPEN_DOORS.keySet());
    }

    private static String breachesOf(ArchRule rule) {
        return String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
    }

    private static List<Path> filesNaming(String word, Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contentOf(file).contains(word))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String names) {
        return DescribedPredicate.describe(
                "calls of " + names,
                access -> access.getTarget().getName().matches(names)
                        && access.getTargetOwner().getPackageName().startsWith("com.vaadin"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheTimeOfTheMachine() {
        return DescribedPredicate.describe("the machine's time", access -> {
            var owner = access.getTargetOwner().getFullName();
            var asked = access.getTarget().getName();
            var clockGiven = access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && asked.equals("now") && !clockGiven
                    || owner.equals(Clock.class.getName()) && asked.startsWith("system")
                    || owner.equals(System.class.getName()) && asked.equals("currentTimeMillis");
        });
    }

    /** Queries, aggregations and what comes back are values: with them a question is put to the log store. */
    private static DescribedPredicate<JavaClass> partsOfTheClientThatAreNoValues() {
        var values = Pattern.compile(
                "org\\.opensearch\\.client\\.(opensearch\\._types\\..+|opensearch\\.core\\.search\\..+"
                        + "|opensearch\\.core\\.Search(Request|Response)(\\$.+)?|util\\.ObjectBuilder|json\\.JsonData)");
        return DescribedPredicate.describe(
                "are parts of the OpenSearch client other than its values",
                type -> (type.getPackageName().startsWith("org.opensearch")
                                || type.getPackageName().startsWith("org.apache.hc"))
                        && !values.matcher(type.getName()).matches());
    }

    private static ArchCondition<JavaClass> nameAServedFile() {
        return new ArchCondition<>("name a file that is served, or the build would ask for Node") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var file = type.getAnnotationOfType(JsModule.class).value();
                if (!file.startsWith("context://")) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " names " + file));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> askForACapability() {
        return new ArchCondition<>("ask for a capability, or be listed as open with the reason") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!isWatched(method) && !OPEN_DOORS.containsKey(door(method))) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no capability"));
                }
            }
        };
    }

    /** A capability would open it to every token that counts as one. */
    private static ArchCondition<JavaMethod> askForAScope() {
        return new ArchCondition<>("ask for a scope of the API") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var asked = method.tryGetAnnotationOfType(RolesAllowed.class)
                        .map(allowed -> Set.of(allowed.value()))
                        .orElse(Set.of());
                if (asked.isEmpty() || !Scope.ALL.containsAll(asked)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no scope"));
                }
            }
        };
    }

    private static boolean isWatched(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class) || method.getOwner().isAnnotatedWith(RolesAllowed.class);
    }

    private static String door(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
