package dev.kamae.wellarchitected;

import static dev.kamae.wellarchitected.ReviewFixtures.QUESTIONS;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.answer;
import static dev.kamae.wellarchitected.ReviewFixtures.choices;
import static dev.kamae.wellarchitected.ReviewFixtures.file;
import static dev.kamae.wellarchitected.ReviewFixtures.page;
import static dev.kamae.wellarchitected.ReviewFixtures.wholeReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.wellarchitected.ImportReport.Outcome;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the commands print, and what others make of it, in any form that people have it in. */
@KamaeTest
class ImportedFilesTests {

    private static final String FRAMEWORK = "wellarchitected";
    private static final String LAYERS = "sec_network_protection_create_layers";
    private static final String OWN_LENS = "arn:aws:wellarchitected:ap-northeast-1:111122223333:lens/0123456789abcdef";
    private static final QuestionId NETWORK = new QuestionId("network-protection");

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;
    private Instant now = Instant.parse("2026-07-01T03:00:00Z");

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue, custom_lens")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
    }

    @Test
    void fieldsMayBeginWithASmallLetter() throws Exception {
        var report = read(file("small.json", small(page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of(LAYERS)))));

        assertThat(report.troubles()).isEmpty();
        assertThat(state(report, LAYERS)).isEqualTo(PracticeState.SELECTED);
        var wrong = small(page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of())).replaceFirst("\"HIGH\"", "\"X\"");
        assertThat(read(file("wrong.json", wrong)).troubles().getFirst().where())
                .isEqualTo("answerSummaries[0].risk: X");
    }

    @Test
    void everyEncodingThatPeopleHaveIsReadOrToldWithItsPlace() throws Exception {
        var text = page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of()).replace("About identities?", "人の管理は?");
        for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8")) {
            nothingYet();
            var report = read(new ImportFile(encoding, text.getBytes(Charset.forName(encoding))));
            assertThat(report.troubles()).as(encoding).isEmpty();
            assertThat(title(report)).as(encoding).isEqualTo("人の管理は?");
        }
        nothingYet();
        var guessed = read(new ImportFile("sjis.json", text.getBytes(Charset.forName("windows-31j"))));
        assertThat(guessed.troubles()).extracting(ImportTrouble::reason).containsExactly(Reason.READ_AS_SHIFT_JIS);
        assertThat(title(guessed)).isEqualTo("人の管理は?");
        nothingYet();
        var french = read(new ImportFile("fr", "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(french.troubles()).containsExactly(new ImportTrouble("fr", Reason.NOT_UTF8, "8"));
    }

    @Test
    void aZipIsReadAsItsFiles() throws Exception {
        var zip = zip(
                entry("review/2.json", page(SHOP, 0, FRAMEWORK, QUESTIONS.subList(6, 11), false, Set.of())),
                entry("__MACOSX/review/._2.json", "junk"),
                entry("回答/1.json", page(SHOP, 0, FRAMEWORK, QUESTIONS.subList(0, 6), true, Set.of())),
                entry("notes.txt", "not JSON"));

        var report = read(new ImportFile("r.zip", zip));

        assertThat(report.snapshots()).hasSize(1);
        assertThat(report.troubles())
                .extracting(ImportTrouble::file, ImportTrouble::reason)
                .containsExactly(tuple("r.zip/notes.txt", Reason.NOT_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b.json", "C:/b.json", "..\\b.json"})
    void aPathThatClimbsOutOfAZipIsNotFollowed(String path) throws Exception {
        var zip = zip(
                entry(path, page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of())),
                entry("1.json", page(SHOP, 1, FRAMEWORK, QUESTIONS, false, Set.of())));

        var report = read(new ImportFile("r.zip", zip));

        assertThat(report.troubles()).containsExactly(new ImportTrouble("r.zip", Reason.PATH_CLIMBS, path));
        assertThat(report.snapshots())
                .extracting(read -> read.snapshot().milestone())
                .containsExactly(1);
    }

    @Test
    void aZipThatIsBrokenOrUnpacksToTooMuchIsToldAndNothingOfItIsRead() throws Exception {
        var whole = entry("1.json", page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of()));
        var zip = zip(whole);
        var bomb = new ArrayList<String[]>();
        bomb.add(whole);
        for (var i = 0; i < 11; i++) {
            bomb.add(entry("bomb" + i + ".json", " ".repeat(20 * 1024 * 1024)));
        }
        var many = new ArrayList<String[]>();
        for (var i = 0; i <= Archive.MOST_ENTRIES; i++) {
            many.add(entry("a" + i, "{}"));
        }
        many.set(0, whole);

        assertTrouble(new ImportFile("cut", Arrays.copyOf(zip, zip.length / 2)), Reason.ARCHIVE_BROKEN);
        assertTrouble(new ImportFile("bomb", zip(bomb.toArray(String[][]::new))), Reason.UNPACKS_TOO_MUCH);
        assertTrouble(new ImportFile("many", zip(many.toArray(String[][]::new))), Reason.TOO_MANY_IN_ARCHIVE);
        assertTrouble(new ImportFile("empty", zip()), Reason.EMPTY);
        var inner = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(inner)) {
            out.putNextEntry(new ZipEntry("inner.zip"));
            out.write(zip);
        }
        assertTrouble(new ImportFile("nested", inner.toByteArray()), Reason.ARCHIVE_IN_ARCHIVE);
    }

    @Test
    void answersThatCameOneByOneMakeAReviewOnceAllAreThere() throws Exception {
        var singles = QUESTIONS.stream().map(ImportedFilesTests::single).toArray(ImportFile[]::new);

        var some = read(Arrays.copyOf(singles, 10));
        assertThat(some.snapshots()).isEmpty();
        assertThat(some.troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.QUESTIONS_MISSING, "SEC 11"));

        assertThat(read(singles).snapshots()).hasSize(1);
    }

    @Test
    void notesAreKeptAndAListWithoutThemIsNoChange() throws Exception {
        read(wholeReview(SHOP, 0));
        var noted = read(wholeReview(SHOP, 0), single("network-protection"));

        assertThat(noted.snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.ADDED);
        var answer = review(noted).answer(NETWORK).orElseThrow();
        assertThat(answer.notes()).isEqualTo("Agreed with the network team");
        assertThat(answer.practice(new ChoiceId(LAYERS)).orElseThrow().notes()).isEqualTo("Next year");
        assertThat(read(wholeReview(SHOP, 0)).snapshots())
                .extracting(ImportReport.ReadSnapshot::outcome)
                .containsExactly(Outcome.KNOWN);
        assertThat(read(wholeReview(SHOP, 0, LAYERS), single("network-protection"))
                        .troubles())
                .extracting(ImportTrouble::reason)
                .containsExactly(Reason.TWO_EXPORTS);
    }

    @Test
    void improvementsAddAddressesToTheAnswersThatTheyCameWith() throws Exception {
        var improvements = file("improvements.json", """
                {"WorkloadId": "%s", "LensAlias": "wellarchitected", "ImprovementSummaries": [
                 {"QuestionId": "network-protection", "PillarId": "security", "QuestionTitle": "?", "Risk": "HIGH",
                  "ImprovementPlans": [{"ChoiceId": "%s", "ImprovementPlanUrl": "https://docs.aws.amazon.com/x"},
                                       {"ChoiceId": "other", "ImprovementPlanUrl": "javascript:alert(1)"}]}]}
                """.formatted(SHOP, LAYERS));

        var alone = read(improvements);
        assertThat(alone.troubles()).extracting(ImportTrouble::reason).containsExactly(Reason.WITHOUT_ANSWERS);

        var report = read(improvements, wholeReview(SHOP, 0));
        assertThat(report.troubles()).isEmpty();
        assertThat(review(report)
                        .practice(NETWORK, new ChoiceId(LAYERS))
                        .orElseThrow()
                        .improvement())
                .isEqualTo("https://docs.aws.amazon.com/x");
        var other = choices("network-protection").toArray(String[]::new);
        assertThat(read(improvements, wholeReview(SHOP, 0, other)).troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.TWO_EXPORTS, "network-protection"));
    }

    @Test
    void theConsolidatedReportNamesWorkloadsAndTellsWhereTheNewestReviewIsOutOfDate() throws Exception {
        var consolidated = file("consolidated.json", """
                {"Metrics": [{"MetricType": "WORKLOAD", "WorkloadId": "%s", "WorkloadName": "Shop", "Lenses": [
                  {"LensArn": "arn:aws:wellarchitected::aws:lens/wellarchitected", "Pillars": [
                   {"PillarId": "security", "Questions": [%s]}]}]}]}
                """.formatted(
                        SHOP,
                        QUESTIONS.stream()
                                .map(question -> "{\"QuestionId\": \"%s\", \"Risk\": \"HIGH\"}".formatted(question))
                                .collect(Collectors.joining(","))));

        assertThat(read(consolidated).troubles())
                .extracting(ImportTrouble::reason)
                .containsExactly(Reason.WITHOUT_ANSWERS);
        var same = read(consolidated, wholeReview(SHOP, 0));
        assertThat(same.troubles()).isEmpty();
        assertThat(same.snapshots().getFirst().snapshot().workloadName()).isEqualTo("Shop");
        read(wholeReview(SHOP, 0, choices("network-protection").toArray(String[]::new)));
        assertThat(read(consolidated).troubles())
                .containsExactly(
                        new ImportTrouble("consolidated.json", Reason.OTHER_RISKS, SHOP + ": network-protection"));
    }

    @Test
    void whatOtherCommandsPrintTellsNamesAndVersions() throws Exception {
        var report = read(
                wholeReview(SHOP, 1),
                file("workloads.json", """
                        {"WorkloadSummaries": [{"WorkloadId": "%s", "WorkloadName": "Shop"}]}""".formatted(SHOP)),
                file("reviews.json", """
                        {"WorkloadId": "%s", "MilestoneNumber": 1, "LensReviewSummaries": [
                          {"LensAlias": "wellarchitected", "LensVersion": "2025-02-25"}]}""".formatted(SHOP)),
                file("milestone.json", """
                        {"WorkloadId": "%s", "Milestone": {"MilestoneNumber": 1, "MilestoneName": "H1",
                         "RecordedAt": "2026-01-01T00:00:00+00:00"}}""".formatted(SHOP)));

        assertThat(report.troubles()).isEmpty();
        assertThat(review(report).snapshot()).satisfies(snapshot -> {
            assertThat(snapshot.workloadName()).isEqualTo("Shop");
            assertThat(snapshot.lensVersion()).isEqualTo("2025-02-25");
            assertThat(snapshot.milestoneName()).isEqualTo("H1");
            assertThat(snapshot.date()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        });
    }

    @Test
    void aTableOfAnswersIsAReview() throws Exception {
        var report = read(file("answers.csv", table("HIGH")));

        assertThat(report.troubles()).isEmpty();
        var network = review(report).answer(NETWORK).orElseThrow();
        assertThat(network.notes()).isEqualTo("two\nlines");
        assertThat(network.practices()).hasSize(4);
        assertThat(state(report, LAYERS)).isEqualTo(PracticeState.SELECTED);
        assertThat(state(report, "sec_network_protection_layered")).isEqualTo(PracticeState.NOT_APPLICABLE);
        assertThat(state(report, "sec_network_protection_inspection")).isEqualTo(PracticeState.UNSELECTED);
        assertThat(review(report)
                        .practice(
                                new QuestionId("incident-response"),
                                new ChoiceId("sec_incident_response_establish_incident_framework")))
                .as("the edition that the file's choices are of")
                .isPresent();
        nothingYet();
        assertThat(read(new ImportFile("sjis.csv", table("HIGH").getBytes(Charset.forName("windows-31j"))))
                        .snapshots())
                .hasSize(1);
    }

    @Test
    void aTableWithAWrongRowIsToldRowByRowAndNotImported() throws Exception {
        var wrong = table("HIGH")
                .replace(",identities,", ",ident ities,")
                .replaceFirst("(?s)(.*),Title,NONE,", "$1,Title,LOW,");

        var report = read(file("answers.csv", wrong));

        assertThat(report.snapshots()).isEmpty();
        assertThat(report.troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(
                        tuple(Reason.FIELD_WRONG, "3: question_id"), tuple(Reason.UNKNOWN_RISK, "13: risk: LOW"));
        assertThat(read(file("a.csv", "question_id,title\nidentities,x\n")).troubles())
                .containsExactly(new ImportTrouble("a.csv", Reason.COLUMNS_MISSING, "risk, workload_id"));
        assertThat(read(file("flat.csv", "Pillar,Question,Best Practice\nSecurity,Q,B\n"))
                        .troubles())
                .extracting(ImportTrouble::reason)
                .containsExactly(Reason.COLUMNS_MISSING);
        assertThat(read(file("a.csv", table("HIGH").replaceFirst("(?m)^.*,identities,.*\n", "")))
                        .troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.QUESTIONS_MISSING, "SEC 2"));
    }

    @Test
    void aLensOfOnesOwnJudgesByItsRules() throws Exception {
        var unjudged = own("[\"one\"]", "");
        assertThat(read(unjudged).troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.FIELD_WRONG, "AnswerSummaries[0].Risk"));

        var report = read(unjudged, file("lens.json", lens("one && two", "one")));
        assertThat(report.lenses()).containsExactly(new ImportReport.ReadLens("lens.json", "Our rules", 1, true));
        assertThat(review(report).answers()).extracting(Answer::risk).containsExactly(Risk.MEDIUM);
        assertThat(review(report).snapshot().lensName()).isEqualTo("Our rules");

        assertThat(risk(own("[\"one\", \"two\"]", ""))).isEqualTo(Risk.NONE);
        assertThat(risk(own("[\"own_no\"]", ""))).isEqualTo(Risk.HIGH);
        assertThat(risk(own("[]", ""))).isEqualTo(Risk.UNANSWERED);
        var differing = read(own("[\"one\"]", "\"Risk\": \"NONE\","));
        assertThat(differing.troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.RISK_DIFFERS, "own: NONE / MEDIUM"));
        assertThat(review(differing).answers()).extracting(Answer::risk).containsExactly(Risk.NONE);
        assertThat(read(file("lens.json", lens("one && two", "one")))
                        .lenses()
                        .getFirst()
                        .isNew())
                .isFalse();
    }

    @Test
    void aLensWhoseRulesCannotBeEvaluatedIsToldWithThePlaceAndNotKept() throws Exception {
        assertThat(read(file("lens.json", lens("one &&", "one"))).troubles())
                .extracting(ImportTrouble::reason, ImportTrouble::where)
                .containsExactly(tuple(Reason.RULE_WRONG, "pillars[1].questions[0].riskRules[0].condition: one &&"));
        assertThat(read(file("lens.json", lens("one", "three")))
                        .troubles()
                        .getFirst()
                        .where())
                .isEqualTo("pillars[1].questions[0].riskRules[1].condition: three");
        assertThat(read(file("lens.json", lens("one", "two").replace("\"default\"", "\"two\"")))
                        .troubles())
                .extracting(ImportTrouble::where)
                .containsExactly("pillars[1].questions[0].riskRules");
        assertThat(sql.sql("select count(*) from custom_lens").query(Long.class).single())
                .isZero();
    }

    @Test
    void aReimportClosesNothingAndProposesWhatCouldBeClosed() throws Exception {
        read(wholeReview(SHOP, 0));
        var snapshot = nakamura.call(reviews::snapshots).getFirst().id();
        var choice = new ChoiceId(LAYERS);
        var issue = nakamura.call(
                () -> reviews.raise(snapshot, NETWORK, choice, reviews.proposal(snapshot, NETWORK, choice)));
        assertThat(nakamura.call(reviews::closable)).isEmpty();

        read(wholeReview(SHOP, 0, LAYERS));

        assertThat(nakamura.call(reviews::closable)).singleElement().satisfies(closable -> {
            assertThat(closable.issue()).isEqualTo(issue.number());
            assertThat(closable.ref().choice()).isEqualTo(choice);
        });
        assertThat(nakamura.call(() -> issues.find(issue.number()))
                        .orElseThrow()
                        .status())
                .isEqualTo(IssueStatus.OPEN);
        nakamura.call(() -> issues.close(issue.id(), issue.version(), Resolution.FIXED, "Done"));
        assertThat(nakamura.call(reviews::closable)).isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "KAMAE_SAMPLES",
            matches = ".+",
            disabledReason = "KAMAE_SAMPLES names no folder")
    void theRealLensOfTheSamplesIsUnderstood() throws Exception {
        var path = Path.of(System.getenv("KAMAE_SAMPLES"), "wellarchitected", "lens-s3.json");

        var lens = LensReader.read(
                new JsonFields(JsonText.read(Files.readAllBytes(path)).getFirst(), ""));

        assertThat(lens.questions()).hasSize(12);
        var third = lens.questions().get(new QuestionId("SEC_03"));
        assertThat(third).isNotNull();
        assertThat(
                        third == null
                                ? null
                                : third.risk(Set.of("SEC_03_2", "SEC_03_3", "SEC_03_4", "SEC_03_5", "SEC_03_6")))
                .isEqualTo(Risk.NONE);
    }

    private Risk risk(ImportFile file) throws Exception {
        return review(read(file)).answers().getFirst().risk();
    }

    private static ImportFile own(String selected, String risk) {
        return file("own.json", """
                {"WorkloadId": "%s", "LensArn": "%s", "AnswerSummaries": [
                 {"QuestionId": "own", "PillarId": "SEC", "QuestionTitle": "Own?", %s "SelectedChoices": %s,
                  "Choices": [{"ChoiceId": "one", "Title": "One"}, {"ChoiceId": "two", "Title": "Two"},
                              {"ChoiceId": "own_no", "Title": "None"}]}]}
                """.formatted(SHOP, OWN_LENS, risk, selected));
    }

    private static String lens(String none, String medium) {
        return """
                {"schemaVersion": "2021-11-01", "name": "Our rules", "description": "", "_note": "x", "pillars": [
                 {"id": "cost", "name": "Cost", "questions": [{"id": "c", "title": "C", "choices": [], "riskRules": []}]},
                 {"id": "SEC", "name": "Security", "questions": [{"id": "own", "title": "Own?",
                   "choices": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}, {"id": "own_no", "title": "None"}],
                   "riskRules": [{"condition": "%s", "risk": "NO_RISK"}, {"condition": "%s", "risk": "MEDIUM_RISK"},
                                 {"condition": "default", "risk": "HIGH_RISK"}]}]}]}
                """.formatted(none, medium);
    }

    private static String table(String risk) {
        var lines = new ArrayList<String>();
        lines.add("workload_id,lens_alias,pillar_id,question_id,question_title,risk,is_applicable,selected_choices,"
                + "choice_answers,reason,notes,improvement_plan_url");
        for (var question : QUESTIONS) {
            if (question.equals("network-protection")) {
                lines.add(
                        SHOP + ",wellarchitected,security," + question + ",ネットワーク," + risk + ",true,\"[\"\"" + LAYERS
                                + "\"\"]\",\"[{\"\"ChoiceId\"\": \"\"sec_network_protection_layered\"\", \"\"Status\"\": \"\"NOT_APPLICABLE\"\"},"
                                + " {\"\"ChoiceId\"\": \"\"sec_network_auto_protect\"\", \"\"Status\"\": \"\"UNSELECTED\"\"}]\",NONE,\"two\nlines\",");
            } else {
                lines.add(SHOP + ",wellarchitected,security," + question + ",Title,NONE,true,,,NONE,,");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static ImportFile single(String question) {
        var answer = answer(question, "HIGH", choices(question), List.of())
                .replace("\"ChoiceAnswerSummaries\": []", """
                        "Notes": "Agreed with the network team", "ChoiceAnswers": [
                          {"ChoiceId": "%s", "Status": "UNSELECTED", "Reason": "NONE", "Notes": "Next year"}]""".formatted(
                                choices(question).getFirst()));
        return file(
                question + ".json",
                "{\"WorkloadId\": \"%s\", \"LensAlias\": \"wellarchitected\", \"Answer\": %s}".formatted(SHOP, answer));
    }

    private static String small(String json) {
        return java.util.regex.Pattern.compile("\"([A-Z])([A-Za-z]+)\":")
                .matcher(json)
                .replaceAll(name -> "\"" + name.group(1).toLowerCase(java.util.Locale.ROOT) + name.group(2) + "\":");
    }

    private void assertTrouble(ImportFile file, Reason reason) throws Exception {
        var report = read(file);
        assertThat(report.troubles()).extracting(ImportTrouble::reason).containsExactly(reason);
        assertThat(report.snapshots()).isEmpty();
    }

    private static String[] entry(String name, String content) {
        return new String[] {name, content};
    }

    private static byte[] zip(String[]... entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private String title(ImportReport report) throws Exception {
        return review(report).answer(new QuestionId("identities")).orElseThrow().title();
    }

    private PracticeState state(ImportReport report, String choice) throws Exception {
        return review(report)
                .practice(NETWORK, new ChoiceId(choice))
                .orElseThrow()
                .state();
    }

    private Review review(ImportReport report) throws Exception {
        return nakamura.call(() ->
                        reviews.review(report.snapshots().getFirst().snapshot().id()))
                .orElseThrow();
    }

    private ImportReport read(ImportFile... files) throws Exception {
        now = now.plusSeconds(60);
        return nakamura.call(() -> TeamClock.at(now, () -> reviews.importFiles(List.of(files))));
    }
}
