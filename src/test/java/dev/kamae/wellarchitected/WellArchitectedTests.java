package dev.kamae.wellarchitected;

import static dev.kamae.wellarchitected.ReviewFixtures.OFFICE;
import static dev.kamae.wellarchitected.ReviewFixtures.QUESTIONS;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.file;
import static dev.kamae.wellarchitected.ReviewFixtures.lensReview;
import static dev.kamae.wellarchitected.ReviewFixtures.milestones;
import static dev.kamae.wellarchitected.ReviewFixtures.page;
import static dev.kamae.wellarchitected.ReviewFixtures.updated;
import static dev.kamae.wellarchitected.ReviewFixtures.wholeReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueVersion;
import dev.kamae.wellarchitected.ImportReport.Outcome;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@KamaeTest
class WellArchitectedTests {

    private static final Instant SPRING = Instant.parse("2026-04-01T03:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T03:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-10-01T03:00:00Z");
    private static final QuestionId NETWORK = new QuestionId("network-protection");
    private static final ChoiceId INSPECTION = new ChoiceId("sec_network_protection_inspection");
    private static final String LAYERS = "sec_network_protection_create_layers";

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private SignedInAs nakamura;
    private SignedInAs auditor;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue, custom_lens")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        auditor = SignedInAs.person(sql, "auditor", Role.AUDITOR);
    }

    @Test
    void aReviewIsAsItWasKnownAtAMoment() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        importAt(SUMMER, wholeReview(SHOP, 0, LAYERS), wholeReview(OFFICE, 0));

        assertThat(at(SPRING.minusSeconds(1))).isEmpty();
        assertThat(at(SPRING)).singleElement().satisfies(review -> {
            assertThat(review.snapshot().date()).isEqualTo(SPRING);
            assertThat(network(review).count(PracticeState.SELECTED)).isZero();
        });
        assertThat(at(AUTUMN))
                .extracting(review -> review.snapshot().workload().value())
                .containsExactlyInAnyOrder(SHOP, OFFICE);
        assertThat(at(AUTUMN))
                .filteredOn(review -> review.snapshot().workload().value().equals(SHOP))
                .singleElement()
                .satisfies(review -> assertThat(network(review).count(PracticeState.SELECTED))
                        .isEqualTo(1));
    }

    @Test
    void theSameAnswersAgainMakeNoSecondSnapshotAndAreKnownToBeSoFromThenOn() throws Exception {
        var first = page(SHOP, 0, "wellarchitected", QUESTIONS.subList(0, 6), true, Set.of());
        var second = page(SHOP, 0, "wellarchitected", QUESTIONS.subList(6, 11), false, Set.of());
        var once = importAt(SPRING, file("1.json", first), file("2.json", second));
        var twice = importAt(SUMMER, file("2.json", second), file("1.json", first));

        assertThat(once.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.ADDED);
        assertThat(twice.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.SEEN_UNCHANGED);
        assertThat(twice.snapshots().getFirst().snapshot().importedAt()).isEqualTo(SPRING);
        assertThat(nakamura.call(reviews::snapshots)).hasSize(1);
        assertThat(at(SUMMER).getFirst().snapshot().date()).isEqualTo(SUMMER);
        assertThat(at(SUMMER.minusSeconds(1)).getFirst().snapshot().date()).isEqualTo(SPRING);
        assertThat(nakamura.call(() -> reviews.progress(SUMMER)).total())
                .map(SecStanding::oldest)
                .hasValue(SUMMER);
    }

    @Test
    void theSameAnswersOnTheSameDayTellNothing() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        var again = importAt(SPRING.plusSeconds(3_600), wholeReview(SHOP, 0));

        assertThat(again.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.KNOWN);
        assertThat(at(SUMMER).getFirst().snapshot().date()).isEqualTo(SPRING);
    }

    @Test
    void aMilestoneIsNotRenewed() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 1));
        var again = importAt(SUMMER, wholeReview(SHOP, 1));

        assertThat(again.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.KNOWN);
        assertThat(at(SUMMER).getFirst().snapshot()).satisfies(snapshot -> {
            assertThat(snapshot.date()).isEqualTo(SPRING);
            assertThat(snapshot.isDated()).isFalse();
        });
    }

    @Test
    void aReviewThatReturnsToEarlierAnswersIsOneMore() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        importAt(SUMMER, wholeReview(SHOP, 0, LAYERS));
        var returned = importAt(AUTUMN, wholeReview(SHOP, 0));

        assertThat(returned.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.ADDED);
        assertThat(nakamura.call(reviews::snapshots)).hasSize(3);
        assertThat(network(at(AUTUMN).getFirst()).count(PracticeState.SELECTED)).isZero();
        assertThat(network(at(AUTUMN.minusSeconds(1)).getFirst()).count(PracticeState.SELECTED))
                .isEqualTo(1);
    }

    @Test
    void twoWhoImportTheSameAtOnceMakeOne() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0, LAYERS));
        var gate = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<ImportReport> click = () -> {
                gate.await();
                return importAt(SUMMER, wholeReview(SHOP, 0));
            };
            for (var clicked : two.invokeAll(List.of(click, click))) {
                clicked.get();
            }
        }

        assertThat(nakamura.call(reviews::snapshots)).hasSize(2);
    }

    @Test
    void aBadFileCostsNoneOfItsNeighbours() throws Exception {
        var report = importAt(
                SPRING, file("bad.json", "{\"AnswerSummaries\": ["), wholeReview(SHOP, 0), file("odd.json", "{}"));

        assertThat(report.snapshots()).hasSize(1);
        assertThat(report.troubles())
                .extracting(ImportTrouble::file, ImportTrouble::reason)
                .containsExactly(tuple("bad.json", Reason.CUT_OFF), tuple("odd.json", Reason.EMPTY));
    }

    @Test
    void aReviewOfWhichTwoVersionsOfTheLensAreToldIsNotMade() throws Exception {
        var report = importAt(
                SPRING,
                wholeReview(SHOP, 1),
                file("old.json", lensReview(SHOP, 1, "2022-03-31")),
                file("new.json", lensReview(SHOP, 1, "2025-02-25")),
                wholeReview(OFFICE, 1));

        assertThat(report.snapshots())
                .extracting(read -> read.snapshot().workload().value())
                .containsExactly(OFFICE);
        assertThat(report.troubles())
                .extracting(ImportTrouble::file, ImportTrouble::reason)
                .containsExactly(
                        tuple("old.json, new.json", Reason.LENSES_MIXED), tuple("answers.json", Reason.LENSES_MIXED));
        assertThat(report.facts()).isEmpty();
    }

    @Test
    void aMilestoneThatIsDatedLaterKeepsWhatWasKnownBefore() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 1));
        importAt(SUMMER, file("milestones.json", milestones(SHOP, "H1", "1767225600.5")));
        importAt(SUMMER, file("lens.json", lensReview(SHOP, 1, "2025-02-25")));

        assertThat(at(SPRING).getFirst().snapshot()).satisfies(snapshot -> {
            assertThat(snapshot.milestoneName()).isNull();
            assertThat(snapshot.workloadName()).isNull();
            assertThat(snapshot.date()).isEqualTo(SPRING);
        });
        assertThat(at(SUMMER).getFirst().snapshot()).satisfies(snapshot -> {
            assertThat(snapshot.milestoneName()).isEqualTo("H1");
            assertThat(snapshot.workloadName()).isEqualTo("Shop");
            assertThat(snapshot.lensVersion()).isEqualTo("2025-02-25");
            assertThat(snapshot.date()).isEqualTo(Instant.parse("2026-01-01T00:00:00.500Z"));
        });
        var again = importAt(AUTUMN, file("milestones.json", milestones(SHOP, "H1", "1767225600.5")));
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void theReviewStillWorkedOnIsDatedByWhenItWasChangedLast() throws Exception {
        var changed = SPRING.minusSeconds(86_400 * 60);
        importAt(SPRING, updated(SHOP, changed), wholeReview(SHOP, 0));
        var again = importAt(SUMMER, wholeReview(SHOP, 0), updated(SHOP, changed));

        assertThat(at(SPRING).getFirst().snapshot()).satisfies(snapshot -> {
            assertThat(snapshot.date()).isEqualTo(changed);
            assertThat(snapshot.dating()).isEqualTo(Snapshot.Dating.UPDATED);
        });
        assertThat(nakamura.call(reviews::snapshots))
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.date()).isEqualTo(changed));
        assertThat(again.snapshots().getFirst().outcome()).isEqualTo(Outcome.SEEN_UNCHANGED);
        assertThat(again.facts()).isEmpty();
    }

    @Test
    void whenTheReviewWasChangedCanBeToldLaterAndNotOfAnswersThatNobodyHasSeen() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        importAt(SUMMER, updated(SHOP, SUMMER.minusSeconds(3_600)));
        assertThat(at(SUMMER).getFirst().snapshot().dating()).isEqualTo(Snapshot.Dating.IMPORTED);

        var changed = SPRING.minusSeconds(3_600);
        importAt(AUTUMN, updated(SHOP, changed));

        assertThat(at(SUMMER).getFirst().snapshot().date()).isEqualTo(SPRING);
        assertThat(at(AUTUMN).getFirst().snapshot().date()).isEqualTo(changed);
    }

    @Test
    void aDateThatComesWithUnchangedAnswersIsTheirsThoughTheyWereSeenEarlierThatDay() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        var noted = SPRING.plusSeconds(3_600);

        var together = importAt(SPRING.plusSeconds(7_200), wholeReview(SHOP, 0), updated(SHOP, noted));

        assertThat(together.facts()).extracting(ImportReport.ReadFact::kind).contains(FactKind.UPDATED_AT);
        assertThat(at(SUMMER).getFirst().snapshot().date()).isEqualTo(noted);
    }

    @Test
    void ofTwoWhoTellADateAtOnceTheLaterDateHoldsWhoeverIsRecordedLast() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        var later = SPRING.minusSeconds(3_600);
        importAt(SUMMER, updated(SHOP, later));

        importAt(SUMMER.minusSeconds(1), updated(SHOP, later.minusSeconds(3_600)));

        assertThat(at(SUMMER).getFirst().snapshot().date()).isEqualTo(later);
    }

    @Test
    void aDateWaitsForWhoeverRecordsTheSameReview() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        var review = SHOP + "/wellarchitected/0";

        try (var other = Executors.newSingleThreadExecutor()) {
            var told = transactions.execute(_ -> {
                sql.sql("select pg_advisory_xact_lock(%d, hashtext(:review))".formatted(0x7761_0001))
                        .param("review", review)
                        .query((_, _) -> true)
                        .single();
                var telling = other.submit(() -> importAt(SUMMER, updated(SHOP, SPRING.minusSeconds(3_600))));
                await().until(() -> telling.isDone() || isWaitedFor());
                assertThat(telling.isDone()).isFalse();
                return telling;
            });
            assertThat(Objects.requireNonNull(told).get().facts())
                    .extracting(ImportReport.ReadFact::kind)
                    .contains(FactKind.UPDATED_AT);
        }
    }

    private boolean isWaitedFor() {
        return sql.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted and classid = :kind)")
                .param("kind", 0x7761_0001)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theReviewStillWorkedOnIsNewerThanAMilestoneWithoutADate() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        importAt(SUMMER, wholeReview(SHOP, 1));

        assertThat(at(SUMMER))
                .extracting(review -> review.snapshot().milestone())
                .containsExactly(0);
    }

    @Test
    void progressSumsWorkloadsAndLeavesOutWhatNobodyReviewed() throws Exception {
        var ten = page(SHOP, 0, "wellarchitected", QUESTIONS.subList(0, 10), false, Set.of(LAYERS));
        importAt(SPRING, file("ten.json", ten));
        importAt(
                SUMMER,
                file("office.json", page(OFFICE, 0, "wellarchitected", QUESTIONS.subList(0, 10), false, Set.of())));

        var progress = nakamura.call(() -> reviews.progress(SUMMER));

        assertThat(progress.question(11)).isEmpty();
        assertThat(progress.question(5)).hasValueSatisfying(network -> {
            assertThat(network).isEqualTo(new SecStanding(2, 2, 1, 8, 2, 0, SPRING));
            assertThat(network.share()).hasValue(0.125);
        });
        assertThat(progress.total())
                .hasValueSatisfying(total -> assertThat(total.applicable()).isEqualTo(2 * (4 + 9 * 2)));
        assertThat(nakamura.call(() -> reviews.progress(SPRING.minusSeconds(1))).total())
                .isEmpty();
    }

    @Test
    void aPracticeBecomesOneIssueWhoeverAsksAndHoweverOften() throws Exception {
        importAt(SPRING, wholeReview(SHOP, 0));
        importAt(SUMMER, wholeReview(SHOP, 0, LAYERS));
        var snapshots = nakamura.call(reviews::snapshots);
        var gate = new CyclicBarrier(2);
        var raised = new ArrayList<IssueVersion>();

        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<IssueVersion> click = () -> nakamura.call(() -> {
                gate.await();
                return raise(snapshots.getFirst().id(), INSPECTION);
            });
            for (var clicked : two.invokeAll(List.of(click, click))) {
                raised.add(clicked.get());
            }
        }
        raised.add(nakamura.call(() -> raise(snapshots.getLast().id(), INSPECTION)));

        assertThat(raised)
                .extracting(IssueVersion::number)
                .containsOnly(raised.getFirst().number());
        assertThat(sql.sql("select count(*) from issue_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var issue = raised.getFirst();
        assertThat(issue.content().title()).isEqualTo("SEC05-BP03: 通信の中身を検査して保護する");
        assertThat(issue.content().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(issue.content().description()).contains("https://docs.aws.amazon.com/", "ネットワークリソース");
        var ref = new PracticeRef(new WorkloadId(SHOP), NETWORK, INSPECTION);
        assertThat(issue.origin()).isEqualTo(ref.origin());
        assertThat(nakamura.call(() -> reviews.raised(ref.workload()))).containsExactly(entry(ref, issue.number()));
    }

    @Test
    void anEstablishedPracticeBecomesNoIssue() throws Exception {
        var made = importAt(SPRING, wholeReview(SHOP, 0, LAYERS)).snapshots().getFirst();

        assertThatThrownBy(() -> nakamura.call(() -> raise(made.snapshot().id(), new ChoiceId(LAYERS))))
                .isInstanceOf(PracticeNotUnselected.class);
        assertThat(nakamura.call(() -> reviews.raised(new WorkloadId(SHOP)))).isEmpty();
    }

    @Test
    void aPracticeThatTheNewestReviewFindsEstablishedBecomesNoIssueFromAnEarlierOne() throws Exception {
        var made = importAt(SPRING, wholeReview(SHOP, 0)).snapshots().getFirst();
        importAt(SUMMER, wholeReview(SHOP, 0, LAYERS), wholeReview(OFFICE, 0));

        assertThatThrownBy(() -> nakamura.call(() -> raise(made.snapshot().id(), new ChoiceId(LAYERS))))
                .isInstanceOf(PracticeSelectedSince.class);
        assertThat(nakamura.call(() -> reviews.raised(new WorkloadId(SHOP)))).isEmpty();
        assertThat(nakamura.call(() -> raise(made.snapshot().id(), INSPECTION))).isNotNull();
    }

    @Test
    void whoMayOnlyLookImportsAndRaisesNothing() throws Exception {
        var made = importAt(SPRING, wholeReview(SHOP, 0)).snapshots().getFirst();

        assertThat(auditor.call(reviews::snapshots)).hasSize(1);
        assertThatThrownBy(() -> auditor.call(() -> reviews.importFiles(List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.call(() -> raise(made.snapshot().id(), INSPECTION)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anIssueTellsWhichQuestionItBelongsTo() {
        assertThat(AnsweredQuestion.of(new Origin("well-architected", SHOP + "/identities/sec_identities_audit")))
                .hasValue(new AnsweredQuestion(new WorkloadId(SHOP), new QuestionId("identities")));
        assertThat(AnsweredQuestion.of(new Origin("alert", SHOP + "/identities/x")))
                .isEmpty();
        assertThat(AnsweredQuestion.of(new Origin("well-architected", "identities")))
                .isEmpty();
    }

    @Test
    void theCatalogueHasSixtyThreePracticesOfTheNewestEditionWithJapaneseTitles() throws Exception {
        var catalogue = nakamura.call(reviews::catalogue);

        assertThat(catalogue.questions()).hasSize(11);
        var newest = catalogue.questions().stream()
                .flatMap(question -> catalogue.practices(question.id()).stream())
                .toList();
        assertThat(newest).hasSize(63).extracting(KnownPractice::edition).containsOnly("2024");
        assertThat(newest).allSatisfy(known -> assertThat(known.titleJa()).isNotEqualTo(known.titleEn()));
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "KAMAE_SAMPLES",
            matches = ".+",
            disabledReason = "KAMAE_SAMPLES names no folder")
    void theSamplesComeOutAsTheyAreCountedByHand() throws Exception {
        var folder = Path.of(System.getenv("KAMAE_SAMPLES"), "wellarchitected");
        var files = new ArrayList<ImportFile>();
        try (var names = Files.list(folder)) {
            for (var name : names.sorted().toList()) {
                files.add(new ImportFile(name.getFileName().toString(), Files.readAllBytes(name)));
            }
        }

        var report = importAt(AUTUMN, files.toArray(ImportFile[]::new));

        assertThat(report.troubles()).isEmpty();
        assertThat(report.lenses())
                .extracting(ImportReport.ReadLens::name)
                .containsExactly("Amazon S3 Well-Architected Lens");
        assertThat(report.snapshots()).hasSize(3);
        for (var read : report.snapshots()) {
            var milestone = read.snapshot().milestone();
            var name = milestone == 0 ? "current" : "milestone" + milestone;
            var review =
                    nakamura.call(() -> reviews.review(read.snapshot().id())).orElseThrow();
            assertThat(counted(review)).isEqualTo(countedIn(folder, name));
        }
        assertThat(at(AUTUMN)).singleElement().satisfies(review -> {
            assertThat(review.snapshot().milestone()).isZero();
            assertThat(review.snapshot().workloadName()).isEqualTo("corporate-web");
        });
    }

    private static Map<String, Long> counted(Review review) {
        return Map.of(
                "questions", (long) review.answers().size(),
                "selected", count(review, PracticeState.SELECTED),
                "notApplicable",
                        review.answers().stream()
                                .filter(Answer::applicable)
                                .mapToLong(answer -> answer.count(PracticeState.NOT_APPLICABLE))
                                .sum(),
                "high",
                        review.answers().stream()
                                .filter(answer -> answer.risk() == Risk.HIGH)
                                .count());
    }

    private static long count(Review review, PracticeState state) {
        return review.answers().stream()
                .mapToLong(answer -> answer.count(state))
                .sum();
    }

    /** The same from the words of the files alone. */
    private static Map<String, Long> countedIn(Path folder, String name) throws Exception {
        var counts = new HashMap<String, Long>();
        for (int page = 1; page <= 2; page++) {
            var text = Files.readString(folder.resolve("list-answers-security-" + name + "-page" + page + ".json"));
            var tree = new JsonMapper().readTree(text);
            for (var answer : tree.get("AnswerSummaries")) {
                counts.merge("questions", 1L, Long::sum);
                counts.merge("high", answer.get("Risk").stringValue().equals("HIGH") ? 1L : 0L, Long::sum);
                for (var choice : answer.get("SelectedChoices")) {
                    counts.merge("selected", choice.stringValue().endsWith("_no") ? 0L : 1L, Long::sum);
                }
                if (answer.get("IsApplicable").booleanValue()) {
                    for (var summary : answer.get("ChoiceAnswerSummaries")) {
                        counts.merge(
                                "notApplicable",
                                summary.get("Status").stringValue().equals("NOT_APPLICABLE") ? 1L : 0L,
                                Long::sum);
                    }
                }
            }
        }
        return counts;
    }

    private ImportReport importAt(Instant moment, ImportFile... files) throws Exception {
        return nakamura.call(() -> TeamClock.at(moment, () -> reviews.importFiles(List.of(files))));
    }

    private List<Review> at(Instant moment) throws Exception {
        return nakamura.call(() -> reviews.reviews(moment));
    }

    private static Answer network(Review review) {
        return review.answer(NETWORK).orElseThrow();
    }

    private IssueVersion raise(SnapshotId snapshot, ChoiceId practice) {
        return reviews.raise(snapshot, NETWORK, practice, reviews.proposal(snapshot, NETWORK, practice));
    }
}
