package dev.kamae.wellarchitected;

import static dev.kamae.wellarchitected.ReviewFixtures.QUESTIONS;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each bad input has a reason with a name; what is right next to it is still read. */
class PageReadingTests {

    private static final String FRAMEWORK = "wellarchitected";
    private static final List<String> FIRST = QUESTIONS.subList(0, 6);
    private static final List<String> REST = QUESTIONS.subList(6, 11);
    private static final PracticeCatalogue CATALOGUE = catalogue();

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        assertUnreadable("{\n \"a\": nonsense}", Reason.NOT_JSON, "2:");
        assertUnreadable("An error occurred (AccessDenied)", Reason.NOT_JSON, "1:");
    }

    @Test
    void whatIsCutOffIsToldWithItsPlace() {
        assertUnreadable("{\n \"AnswerSummaries\": [{\"QuestionId\":\"ide", Reason.CUT_OFF, "2:");
        assertUnreadable("{\n \"AnswerSummaries\": [", Reason.CUT_OFF, "2:");
    }

    @Test
    void halfACharacterAndANullCharacterAreToldWithTheirField() {
        assertUnreadable(
                "{\"AnswerSummaries\":[{\"QuestionTitle\":\"a\\ud800\"}]}",
                Reason.BROKEN_TEXT,
                "AnswerSummaries[0].QuestionTitle");
        assertUnreadable("{\"LensAlias\":\"a\\u0000\"}", Reason.BROKEN_TEXT, "LensAlias");
    }

    @Test
    void aWholeCharacterOfTwoHalvesIsText() throws Exception {
        assertThat(JsonText.read("{\"a\":\"\\ud83d\\ude00\"}".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void anotherEncodingIsToldWithItsPlace() {
        assertUnreadable("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1), Reason.NOT_UTF8, "8");
    }

    @Test
    void fiftyLevelsAreTooDeep() {
        assertUnreadable("[".repeat(50) + "]".repeat(50), Reason.TOO_DEEP, "32");
        assertUnreadable("{\"a\":".repeat(50) + "1" + "}".repeat(50), Reason.TOO_DEEP, "32");
    }

    @Test
    void aFileBeyondFiveMegabytesIsNotRead() {
        assertUnreadable(new byte[ImportFile.MOST_BYTES + 1], Reason.TOO_LARGE, "");
    }

    @Test
    void nothingIsEmpty() {
        assertUnreadable("  \n", Reason.EMPTY, "");
    }

    @Test
    void severalDocumentsInOneFileAndAByteOrderMarkAreFine() throws Exception {
        assertThat(JsonText.read("\uFEFF{\"a\":1}\n{\"b\":2}[{\"c\":3}]".getBytes(StandardCharsets.UTF_8)))
                .hasSize(3);
    }

    @Test
    void anUnknownRiskIsToldWithItsFieldAndValueAndItsNeighbourIsNotImportedAlone() throws Exception {
        var odd = page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of()).replaceFirst("\"HIGH\"", "\"SEVERE\"");

        var troubles = new ArrayList<ImportTrouble>();
        var made = put(troubles, odd, page(SHOP, 0, FRAMEWORK, REST, false, Set.of()));

        assertThat(made).isEmpty();
        assertThat(troubles).containsExactly(new ImportTrouble("2.json", Reason.NEIGHBOUR_WRONG, "1.json"));
        assertThat(read("1.json", odd).broken())
                .satisfies(broken -> assertThat(broken.in("x"))
                        .isEqualTo(new ImportTrouble("x", Reason.UNKNOWN_RISK, "AnswerSummaries[0].Risk: SEVERE")));
    }

    @Test
    void aFieldThatIsMissingIsTold() throws Exception {
        var odd = page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of()).replaceFirst("\"QuestionTitle\"", "\"Other\"");

        assertThat(read("x", odd).broken())
                .satisfies(broken -> assertThat(broken.in("x").where()).isEqualTo("AnswerSummaries[0].QuestionTitle"));
        assertThatThrownBy(() -> read("x", page("../../etc", 0, FRAMEWORK, FIRST, false, Set.of())))
                .isInstanceOf(FileNotUsable.class);
    }

    @Test
    void anotherPillarAloneIsTold() {
        var reliability =
                page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of()).replace("\"security\"", "\"reliability\"");

        assertTrouble(Reason.OTHER_PILLAR, reliability);
    }

    @Test
    void aPageThatIsMissingIsTold() {
        assertTrouble(Reason.PAGE_MISSING, page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of()));
        assertTrouble(Reason.QUESTIONS_MISSING, page(SHOP, 0, FRAMEWORK, REST, false, Set.of()));
    }

    @Test
    void pagesOfTwoLensesAreNotPutTogether() {
        assertTrouble(
                Reason.LENSES_MIXED,
                page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of()),
                page(SHOP, 0, "serverless", REST, false, Set.of()));
    }

    @Test
    void pagesOfTwoExportsAreNotPutTogether() {
        assertTrouble(
                Reason.TWO_EXPORTS,
                page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of()),
                page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of("identities_one")));
    }

    @Test
    void aPageThatComesTwiceIsToldAndUsedOnce() throws Exception {
        var troubles = new ArrayList<ImportTrouble>();
        var page = page(SHOP, 0, FRAMEWORK, QUESTIONS, false, Set.of());

        assertThat(put(troubles, page, page))
                .singleElement()
                .satisfies(draft -> assertThat(draft.answers()).hasSize(11));
        assertThat(troubles).containsExactly(new ImportTrouble("2.json", Reason.DUPLICATE_PAGE, "1.json"));
    }

    @Test
    void pagesInAnyOrderMakeTheSameReview() throws Exception {
        var first = page(SHOP, 0, FRAMEWORK, FIRST, true, Set.of("identities_one"));
        var rest = page(SHOP, 0, FRAMEWORK, REST, false, Set.of("identities_one"));

        var inOrder = put(new ArrayList<>(), first, rest).getFirst();
        var turned = put(new ArrayList<>(), rest, first).getFirst();

        assertThat(turned.hash()).isEqualTo(inOrder.hash());
    }

    @Test
    void theLastChoiceIsNoPracticeAndWhatNobodyAnsweredIsNotMissing() throws Exception {
        var answer = ReviewFixtures.answer("identities", "UNANSWERED", List.of("a", "b"), List.of());
        var page = "{\"WorkloadId\":\"%s\",\"LensAlias\":\"x\",\"AnswerSummaries\":[%s]}".formatted(SHOP, answer);

        assertThat(read("x", page).answers().getFirst().practices())
                .extracting(Practice::id, Practice::state)
                .containsExactly(
                        tuple(new ChoiceId("a"), PracticeState.UNANSWERED),
                        tuple(new ChoiceId("b"), PracticeState.UNANSWERED));
    }

    @Test
    void onlyAnAddressOfHttpsIsKept() throws Exception {
        assertThat(improvement("https://docs.aws.amazon.com/x")).isEqualTo("https://docs.aws.amazon.com/x");
        assertThat(improvement("javascript:alert(1)")).isNull();
        assertThat(improvement("http://docs.aws.amazon.com/x")).isNull();
        assertThat(improvement("https://aws.amazon.com@evil.example/")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aNumberIsThatOfTheEditionInWhichTheAnswerWasGiven(Language language) {
        var choices = Set.of(
                new ChoiceId("sec_network_protection_inspection"), new ChoiceId("sec_network_protection_auto_protect"));

        assertThat(CATALOGUE.edition(new QuestionId("network-protection"), choices))
                .filteredOn(known -> known.id().value().equals("sec_network_protection_inspection"))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.code()).isEqualTo(new PracticeCode("SEC05-BP04"));
                    assertThat(known.title(language)).isEqualTo(language == Language.JA ? "検査" : "Inspection");
                });
    }

    private static @Nullable String improvement(String address) throws Exception {
        var page = """
                {"WorkloadId":"%s","LensAlias":"x","AnswerSummaries":[{"QuestionId":"q","PillarId":"security","QuestionTitle":"?",
                 "Risk":"NONE","Choices":[{"ChoiceId":"a","Title":"A","ImprovementPlan":{"Url":"%s"}}]}]}
                """.formatted(SHOP, address);
        return read("x", page).answers().getFirst().practices().getFirst().improvement();
    }

    private static void assertTrouble(Reason reason, String... pages) {
        var troubles = new ArrayList<ImportTrouble>();
        assertThat(put(troubles, pages)).isEmpty();
        assertThat(troubles).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(reason);
            assertThat(trouble.sentence(Language.JA)).contains("1.json");
            assertThat(trouble.sentence(Language.EN)).contains("1.json");
        });
    }

    private static List<ReviewDraft> put(List<ImportTrouble> troubles, String... pages) {
        var read = new ArrayList<AnswerPage>();
        for (int i = 0; i < pages.length; i++) {
            try {
                read.add(read((i + 1) + ".json", pages[i]));
            } catch (FileNotUsable not) {
                throw new AssertionError(not);
            }
        }
        return new Pages(CATALOGUE, Set.of(), List.of(), List.of(), troubles).reviews(read);
    }

    private static AnswerPage read(String name, String text) throws FileNotUsable {
        var document = JsonText.read(text.getBytes(StandardCharsets.UTF_8)).getFirst();
        return PageReader.read(name, new JsonFields(document, ""));
    }

    private static void assertUnreadable(String text, Reason reason, String where) {
        assertUnreadable(text.getBytes(StandardCharsets.UTF_8), reason, where);
    }

    private static void assertUnreadable(byte[] bytes, Reason reason, String where) {
        assertThatThrownBy(() -> JsonText.read(bytes)).isInstanceOfSatisfying(FileNotUsable.class, not -> {
            assertThat(not.in("x").reason()).isEqualTo(reason);
            assertThat(not.in("x").where()).startsWith(where);
        });
    }

    private static PracticeCatalogue catalogue() {
        var questions = new ArrayList<KnownQuestion>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            questions.add(new KnownQuestion(new QuestionId(QUESTIONS.get(i)), i + 1, "質問", "Question"));
        }
        return new PracticeCatalogue(
                questions,
                List.of(
                        known("2024", "SEC05-BP03", "sec_network_protection_inspection"),
                        known("2024", "SEC05-BP04", "sec_network_auto_protect"),
                        known("2022", "SEC05-BP03", "sec_network_protection_auto_protect"),
                        known("2022", "SEC05-BP04", "sec_network_protection_inspection")));
    }

    private static KnownPractice known(String edition, String code, String slug) {
        return new KnownPractice(
                edition,
                new QuestionId("network-protection"),
                new PracticeCode(code),
                new ChoiceId(slug),
                "検査",
                "Inspection",
                Severity.MEDIUM);
    }
}
