package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static dev.kamae.wellarchitected.ReviewFixtures.OFFICE;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.file;
import static dev.kamae.wellarchitected.ReviewFixtures.updated;
import static dev.kamae.wellarchitected.ReviewFixtures.wholeReview;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.OriginLink;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.PassedOver;
import dev.kamae.wellarchitected.ChoiceId;
import dev.kamae.wellarchitected.ImportFile;
import dev.kamae.wellarchitected.ImportReport;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.WellArchitected;
import dev.kamae.wellarchitected.WorkloadId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class WellArchitectedViewTests extends SpringBrowserlessTest {

    private static final String LAYERS = "sec_network_protection_create_layers";
    private static final String INSPECTION = "sec_network_protection_inspection";

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private List<OriginLink> origins;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        nakamura.signIn();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void withoutAReviewTheCommandsAreTheNextStep() {
        navigate(WellArchitectedView.class);

        assertThat(text()).contains(translate("wellarchitected.empty")).doesNotContain("0 / ");
        assertThat(find(Pre.class).single().getText()).contains("list-answers", "--pillar-id security");
    }

    @Test
    void everyPracticeIsAChipWithItsWordAndWhatBecameOfIt() throws Exception {
        importAt("2026-04-01T03:00:00Z", wholeReview(SHOP, 0, INSPECTION));
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0, LAYERS));

        navigate(WellArchitectedView.class);

        assertThat(find(PracticeChip.class).all()).hasSize(4 + 10 * 2);
        assertThat(chip("BP01"))
                .contains(translate("wellarchitected.state.SELECTED"), translate("wellarchitected.change.GAINED"));
        assertThat(chip("BP03"))
                .contains(translate("wellarchitected.state.UNSELECTED"), translate("wellarchitected.change.LOST"));
        assertThat(chip("BP02")).doesNotContain(translate("wellarchitected.change.GAINED"));
    }

    @Test
    void whatIsNotOfSec1To11CountsInNoFigure() throws Exception {
        var asked = wholeReview(SHOP, 0, LAYERS);
        importAt("2026-07-01T03:00:00Z", asked);
        navigate(WellArchitectedView.class);
        var counted = answer();
        var first = "\"AnswerSummaries\": [";
        var whole = new String(asked.bytes(), StandardCharsets.UTF_8);
        var more = """
                {"QuestionId": "other", "PillarId": "security", "QuestionTitle": "Other?", "SelectedChoices": [],
                 "Choices": [{"ChoiceId": "other_one", "Title": "Do it"}, {"ChoiceId": "other_no", "Title": "None"}],
                 "ChoiceAnswerSummaries": [], "IsApplicable": true, "Risk": "HIGH", "Reason": "NONE"},
                """;

        nothingYet();
        importAt("2026-07-01T03:00:00Z", file("more.json", whole.replace(first, first + more)));
        UI.getCurrent().navigate(WellArchitectedView.class, ReviewAddress.NEWEST.write());

        assertThat(text()).contains("Other?");
        assertThat(answer()).isEqualTo(counted);
    }

    @Test
    void aPracticeBecomesAnIssueByTheFormThatIsFilledInAndThenLinksToIt() throws Exception {
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0));
        open("network-protection", INSPECTION);

        test(button("wellarchitected.raise")).click();
        assertThat(issues.counts(null).total()).as("nothing before it is saved").isZero();
        var due = LocalDate.of(2030, 1, 31);
        find(DatePicker.class).single().setValue(due);
        test(button("uikit.save")).click();

        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.raise"))
                        .all())
                .isEmpty();
        var link = find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getHref().startsWith("issues/"))
                .findFirst()
                .orElseThrow();
        var issue = issues.find(IssueNumber.parse(link.getText()).orElseThrow()).orElseThrow();
        assertThat(issue.content().title()).startsWith("SEC05-BP03: ");
        assertThat(issue.content().due()).isEqualTo(Due.on(due));
        var origin = Objects.requireNonNull(issue.origin());
        assertThat(origins.stream().flatMap(one -> one.to(origin).stream()))
                .singleElement()
                .satisfies(target -> assertThat(target.path())
                        .startsWith("well-architected?")
                        .contains("workload=" + SHOP, "practice=" + INSPECTION));
    }

    @Test
    void itsOwnerReadsWhereAnIssueCameFromWithoutALinkToWhatTheyMayNotSee() throws Exception {
        var snapshot = importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0))
                .snapshots()
                .getFirst()
                .snapshot()
                .id();
        var owner = SignedInAs.person(sql, "miyake", Role.OWNER);
        var question = new QuestionId("network-protection");
        var proposal = reviews.proposal(snapshot, question, new ChoiceId(INSPECTION));
        var issue = reviews.raise(
                snapshot,
                question,
                new ChoiceId(INSPECTION),
                new IssueDraft(proposal.title(), "", proposal.severity(), owner.id(), Due.NOT_SET, Set.of()));

        UI.getCurrent().navigate("issues/" + issue.number());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(href -> href.startsWith("well-arch"));
        owner.signIn();
        UI.getCurrent().navigate("issues");
        UI.getCurrent().navigate("issues/" + issue.number());

        assertThat(text()).contains(translate("issues.origin") + "SEC05-BP03 ");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.startsWith("well-arch"));
    }

    @Test
    void onlyFromThePageOfNowAnIssueIsRaised() throws Exception {
        importAt("2026-04-01T03:00:00Z", wholeReview(SHOP, 0));
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0, LAYERS));
        var practice = "workload=%s&question=network-protection&practice=".formatted(SHOP);

        show(practice + INSPECTION);
        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.raise"))
                        .all())
                .hasSize(1);

        show(practice + LAYERS + "&at=2026-05-01T03:00:00Z");
        assertThat(find(PracticePanel.class).all()).hasSize(1);
        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.raise"))
                        .all())
                .isEmpty();
        show(practice + LAYERS + "&snapshot=" + reviews.snapshots().getFirst().id());
        assertThat(find(PracticePanel.class).all()).hasSize(1);
        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.raise"))
                        .all())
                .isEmpty();
    }

    @Test
    void whoWasSlowerIsLedToTheIssueThatThereIs() throws Exception {
        var made = importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0));
        open("network-protection", INSPECTION);
        test(button("wellarchitected.raise")).click();
        var snapshot = made.snapshots().getFirst().snapshot().id();
        var question = new QuestionId("network-protection");
        var practice = new ChoiceId(INSPECTION);
        var first = reviews.raise(snapshot, question, practice, reviews.proposal(snapshot, question, practice));

        find(DatePicker.class).single().setValue(LocalDate.of(2030, 1, 31));
        find(TextArea.class).all().getLast().setValue("What took me long to write");
        test(button("uikit.save")).click();

        assertThat(issues.counts(null).total()).isEqualTo(1);
        assertThat(find(TextArea.class).all().getLast().getValue())
                .as("stays where it was written")
                .isEqualTo("What took me long to write");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("issues/" + first.number());
    }

    @Test
    void asOfAnEarlierMomentTheReviewsOfThenAreShown() throws Exception {
        importAt("2026-04-01T03:00:00Z", wholeReview(SHOP, 0, INSPECTION));
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0, LAYERS), wholeReview(OFFICE, 0));

        show("at=2026-05-01T03:00:00Z&state=selected");
        assertThat(find(PracticeChip.class).all()).hasSize(1);
        assertThat(chip("BP03")).contains(translate("wellarchitected.state.SELECTED"));
        show("at=2026-08-01T03:00:00Z&sec=5");
        assertThat(find(PracticeChip.class).all()).hasSize(2 * 4);
        test(find(FilterChip.class).single()).click();
        assertThat(find(PracticeChip.class).all()).hasSize(2 * (4 + 10 * 2));
    }

    @Test
    void thePageSaysWhichDateASnapshotHas() throws Exception {
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0));
        navigate(WellArchitectedView.class);
        assertThat(answer()).contains("2026").contains(dating("IMPORTED"));

        importAt("2026-07-02T03:00:00Z", updated(SHOP, Instant.parse("2026-06-01T03:00:00Z")));
        UI.getCurrent().navigate(WellArchitectedView.class, ReviewAddress.NEWEST.write());

        assertThat(answer()).contains(dating("UPDATED"));
    }

    @Test
    void ofAReviewWithoutAnyAnswerThereIsNoNought() throws Exception {
        var unanswered = new String(wholeReview(SHOP, 0).bytes(), StandardCharsets.UTF_8).replace("HIGH", "UNANSWERED");
        importAt("2026-07-01T03:00:00Z", file("answers.json", unanswered));

        navigate(WellArchitectedView.class);

        assertThat(answer()).doesNotContainPattern("(?<![\\d./:-])0(?![\\d./:-])");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingToChange() throws Exception {
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0));
        SignedInAs.person(sql, "auditor", Role.AUDITOR).signIn();

        open("network-protection", INSPECTION);

        assertThat(find(H2.class).all()).isNotEmpty();
        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.raise"))
                        .all())
                .isEmpty();
        assertThat(find(Button.class)
                        .withText(translate("wellarchitected.import"))
                        .all())
                .isEmpty();
    }

    @Test
    void aHostileTitleAndAddressAreTextAndNoLink() throws Exception {
        var hostile = new String(wholeReview(SHOP, 0).bytes(), StandardCharsets.UTF_8)
                .replace(
                        "\"Title\": \"Do identities_one\"",
                        "\"Title\": \"<img src=x onerror=alert(1)>\\u202e\", \"ImprovementPlan\": {\"Url\": \"javascript:alert(1)\"}");
        importAt("2026-07-01T03:00:00Z", file("hostile.json", hostile));

        open("identities", "identities_one");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("<img src=x onerror=alert(1)>‹U+202E›");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.startsWith("javascript"));
    }

    @Test
    void pastedTextIsReadAndWhatIsWrongWithItIsTold() {
        navigate(WellArchitectedView.class);
        test(button("wellarchitected.import")).click();
        var pasted = find(TextArea.class).single();

        test(pasted).setValue("{\"AnswerSummaries\": [");
        test(button("wellarchitected.import.read")).click();
        var wrong = find(ImportFindings.class).single().getElement().getTextRecursively();
        test(pasted).setValue(new String(wholeReview(SHOP, 0).bytes(), StandardCharsets.UTF_8));
        test(button("wellarchitected.import.read")).click();

        assertThat(wrong).contains(translate("wellarchitected.import.pastedName"), "1:");
        assertThat(find(ImportFindings.class).single().getElement().getTextRecursively())
                .contains(translate("wellarchitected.import.snapshots"))
                .doesNotContain(translate("wellarchitected.import.troubles"));
        assertThat(reviews.snapshots()).hasSize(1);
    }

    @Test
    void anIssueWhosePracticeIsMetByNowIsProposedForClosing() throws Exception {
        importAt("2026-04-01T03:00:00Z", wholeReview(SHOP, 0));
        var snapshot = reviews.snapshots().getFirst().id();
        var network = new QuestionId("network-protection");
        var raised = reviews.raise(
                snapshot, network, new ChoiceId(LAYERS), reviews.proposal(snapshot, network, new ChoiceId(LAYERS)));
        navigate(WellArchitectedView.class);
        assertThat(text()).doesNotContain(translate("wellarchitected.closable"));

        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0, LAYERS));
        open("network-protection", LAYERS);

        assertThat(find(ClosableIssues.class).single().getElement().getTextRecursively())
                .contains(raised.number().toString(), "SEC05-BP01");
        assertThat(panel()).contains(translate("wellarchitected.closable.one"));
    }

    @Test
    void aPracticeWhoseNumberMovedShowsBoth() throws Exception {
        importAt("2026-04-01T03:00:00Z", wholeReview(SHOP, 0));

        open("network-protection", INSPECTION);
        assertThat(panel()).contains("SEC05-BP03").contains("SEC05-BP04").contains("2022");

        open("network-protection", LAYERS);
        assertThat(panel()).doesNotContain(translate("wellarchitected.practice.numbers"));
    }

    private String panel() {
        return find(PracticePanel.class).single().getElement().getTextRecursively();
    }

    private void open(String question, String practice) {
        var address =
                ReviewAddress.NEWEST.opening(new WorkloadId(SHOP), new QuestionId(question), new ChoiceId(practice));
        UI.getCurrent().navigate(WellArchitectedView.class, address.write());
    }

    private Button button(String key) {
        return find(Button.class).withText(translate(key)).single();
    }

    private String chip(String code) {
        return find(PracticeChip.class).all().stream()
                .map(chip -> chip.getElement().getTextRecursively())
                .filter(text -> text.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private String answer() {
        return find(Paragraph.class).all().getFirst().getElement().getTextRecursively();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String dating(String of) {
        return translate("wellarchitected.review." + of, "").strip();
    }

    private void show(String query) {
        UI.getCurrent().navigate(WellArchitectedView.class, QueryParameters.fromString(query));
    }

    private ImportReport importAt(String moment, ImportFile... files) throws Exception {
        return TeamClock.at(Instant.parse(moment), () -> reviews.importFiles(List.of(files)));
    }

    @Test
    void whatAnAddressAsksForAndCannotBeShownIsNamed() throws Exception {
        importAt("2026-07-01T03:00:00Z", wholeReview(SHOP, 0));

        UI.getCurrent()
                .navigate(
                        WellArchitectedView.class,
                        new QueryParameters(Map.of(
                                "sec", List.of("99"),
                                "at", List.of("banana"),
                                "workload", List.of("0".repeat(32)))));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains(translate(
                        "uikit.passedOver",
                        translate("wellarchitected.asked.sec"),
                        "99",
                        translate("wellarchitected.instead.sec")))
                .contains("banana", "0".repeat(32));
    }

    @Test
    void deploymentIsCalledAsAwsCallsItInJapanese() {
        assertThat(sql.sql("select title_ja from lens_question union select title_ja from lens_practice")
                        .query(String.class)
                        .list())
                .noneMatch(title -> title.contains("配備"));
    }
}
