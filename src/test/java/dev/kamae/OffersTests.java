package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.calendar.CompanyEventDraft;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.PlannedMeasures;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.scoring.OldScores;
import dev.kamae.threats.CheckFixtures;
import dev.kamae.threats.Checks;
import dev.kamae.threats.ControlDraft;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Estate;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.wellarchitected.ReviewFixtures;
import dev.kamae.wellarchitected.WellArchitected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each page offers to whom: no button and no field stands there for somebody who may not use it. */
@KamaeTest
class OffersTests extends SpringBrowserlessTest {

    private static final String OFFERS = """
            executive analyst auditor administrator page                    what
            -         offered -       -             cases                   Button Enter a case
            -         offered -       -             cases/CASE              Button Edit the case
            -         offered -       -             cases/CASE              Button Raise an issue from it
            -         offered -       -             cases/CASE              Button Save the answer
            offered   offered offered offered       cases/CASE              PrintButton Print
            -         offered -       -             cases/CASE              RadioButtonGroup Could it happen to us?
            -         offered -       -             cases/CASE              TextArea Why so
            -         offered -       -             events                  Button Enter event
            -         offered -       -             roadmap                 Button Add a measure
            offered   -       -       -             roadmap                 Button Agree
            -         offered -       -             roadmap                 Button Change
            -         offered -       -             sheets                  Button Choose a file
            offered   offered offered offered       sheets                  Select Columns
            -         offered -       -             sheets                  Upload
            offered   offered offered offered       threats                 Select Order
            offered   offered offered offered       threats                 Select Part
            -         offered -       -             threats/catalogue       Button Does not apply
            -         offered -       -             threats/catalogue       Button The other N apply
            -         offered -       -             threats/checks          Button Choose files
            -         offered -       -             threats/checks          Button Import
            -         offered -       -             threats/checks          Upload
            -         offered -       -             threats/ddos/assessment Button Add a control
            -         offered -       -             threats/ddos/assessment Button Confirm unchanged
            -         offered -       -             threats/ddos/assessment Button Correct
            offered   -       -       -             threats/ddos/assessment Button End it now
            -         offered -       -             threats/ddos/assessment Button Record
            -         offered -       -             threats/ddos/assessment Button Record a drill or test
            -         offered -       -             threats/ddos/assessment Button Retire
            -         offered -       -             threats/ddos/assessment Button Save
            -         offered -       -             threats/ddos/assessment Button Save and next threat
            offered   -       -       -             threats/ddos/assessment Button Set: Counter by hand
            -         offered -       -             threats/ddos/assessment Button Set: Does it apply to us?
            -         offered -       -             threats/ddos/assessment Button Set: Impact
            -         offered -       -             threats/ddos/assessment Button Set: Pressure
            offered   -       -       -             threats/ddos/assessment Button Set: Target
            -         offered -       -             threats/ddos/assessment Button Withdraw
            offered   offered -       -             threats/ddos/assessment DateField Last day
            offered   -       -       -             threats/ddos/assessment IntegerField Counter (N to N)
            offered   -       -       -             threats/ddos/assessment IntegerField Target (N to N)
            -         offered -       -             threats/ddos/assessment LevelChoice DDoS
            -         offered -       -             threats/ddos/assessment RadioButtonGroup Decision
            -         offered -       -             threats/ddos/assessment RadioButtonGroup Level
            -         offered -       -             threats/ddos/assessment RadioButtonGroup Step
            -         offered -       -             threats/ddos/assessment Select Level
            -         offered -       -             threats/ddos/assessment TextArea Note
            offered   offered -       -             threats/ddos/assessment TextArea Reason
            -         offered -       -             threats/ddos/assessment TextField Note
            -         offered -       -             threats/drills          Button Correct
            -         offered -       -             threats/drills          Button Record a drill or test
            -         offered -       -             threats/drills          Button Withdraw
            offered   -       -       -             threats/formula         Button See what would move
            offered   -       -       -             threats/formula         NumberField Answers
            offered   -       -       -             threats/formula         NumberField Assessments
            offered   -       -       -             threats/formula         NumberField Drills and tests
            offered   -       -       -             threats/formula         NumberField Functions
            offered   -       -       -             threats/formula         NumberField Incidents
            offered   -       -       -             threats/formula         NumberField Open issues
            offered   -       -       -             threats/formula         NumberField Results
            offered   -       -       -             threats/formula         NumberField Share
            offered   -       -       -             threats/formula         NumberField Thickness
            -         offered -       -             threats/old-scores      Button Choose a file
            -         offered -       -             threats/old-scores      Button See what is in it
            -         offered -       -             threats/old-scores      Button Withdraw
            -         offered -       -             threats/old-scores      Upload
            -         offered -       -             threats/proposals       Button Assess as N
            -         offered -       -             threats/proposals       Button Leave it
            -         offered -       -             threats/review          Button Skip
            -         offered -       -             threats/review          Button Still holds, next
            -         offered -       -             threats/review          LevelChoice DDoS
            -         offered -       -             threats/review          TextArea Note
            -         offered -       -             well-architected        Button Import a review
            offered   offered offered offered       well-architected        Select As
            offered   offered offered offered       well-architected        Select Workload
            """;

    private static final List<Role> READERS = List.of(Role.EXECUTIVE, Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final List<String> PAGES = List.of(
            "threats",
            "threats/catalogue",
            "threats/review",
            "threats/drills",
            "threats/checks",
            "threats/proposals",
            "threats/old-scores",
            "threats/formula",
            "threats/ddos/assessment",
            "roadmap",
            "cases",
            "cases/CASE",
            "well-architected",
            "sheets",
            "events");

    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final ControlId MITIGATION = new ControlId("ddos-mitigation");
    private static final ControlId RESTORE = new ControlId("restore-test");

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private Checks checks;

    @Autowired
    private OldScores old;

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private Cases cases;

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private CompanyEvents happened;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient sql;

    private CaseVersion news;

    @BeforeEach
    void somethingEverywhere() throws Exception {
        RecordedStance.clear(sql);
        PlannedMeasures.clear(sql);
        SaidCalendar.fiscalYearBeginsIn(4, sql, calendar);
        sql.sql("truncate case_version, case_issue, old_score, old_score_import, company_event, proposal_decision")
                .update();
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue, custom_lens")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var monthAgo = Instant.now().minus(Duration.ofDays(30));
        TeamClock.at(
                Instant.parse("2024-05-01T03:00:00Z"),
                () -> analyst.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, new Maturity(2), "")));
        TeamClock.at(
                monthAgo,
                () -> analyst.call(() -> {
                    controls.assess(RESTORE, 0, new Maturity(1), "");
                    return drills.record(new DrillContent(
                            DrillKind.RESTORE_TEST, today.minusDays(31), Set.of(RESTORE), 5, 5, "", ""));
                }));
        SignedInAs.person(sql, "saeki", Role.EXECUTIVE)
                .call(() -> threats.counter(DDOS, 0, new Score(40), "A guess", today));
        news = analyst.call(() -> cases.enter(new CaseContent("A shop", "", today, "It stood still", Set.of(DDOS))));
        analyst.run(() -> {
            controls.add(new ControlDraft("Shutters", DDOS, ControlFunction.PREVENT, 1, false, Estate.PRODUCT));
            drills.record(new DrillContent(DrillKind.TABLETOP, today, Set.of(MITIGATION), 5, 4, "", ""));
            checks.importFile(
                    "run.json",
                    CheckFixtures.list(CheckFixtures.prowler("s3_block", "shop", "PASS", "High", "SEC03-BP07")));
            old.take(old.preview("scores.csv", "2026-01,ddos,40".getBytes(StandardCharsets.UTF_8)));
            reviews.importFiles(List.of(ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0)));
            cases.answer(news.id(), 1, CaseAnswer.NO, "It is behind a CDN");
            roadmap.plan(new MeasureContent(
                    "A CDN",
                    MITIGATION,
                    new Maturity(4),
                    null,
                    roadmap.current().orElseThrow(),
                    MeasureState.PLANNED,
                    "",
                    Set.of()));
            happened.enter(new CompanyEventDraft(
                    CompanyEvent.Kind.RELEASE, "Release 7", Instant.now(), null, false, null, null));
        });
    }

    @AfterEach
    void nobody() throws Exception {
        SaidCalendar.noFiscalYear(sql, calendar);
        SignedInAs.nobody();
    }

    @Test
    void everybodyIsOfferedJustWhatTheyMayDo() {
        var found = new TreeMap<String, Set<Role>>();
        for (var role : READERS) {
            SignedInAs.person(sql, "reader", role).signIn();
            UI.getCurrent().setLocale(Locale.ENGLISH);
            for (var page : PAGES) {
                UI.getCurrent().navigate(page.replace("CASE", news.id().toString()));
                offers().forEach(offer -> found.computeIfAbsent(page + " " + offer, _ -> EnumSet.noneOf(Role.class))
                        .add(role));
            }
        }

        assertThat(found.entrySet().stream().map(offer -> line(offer.getValue(), offer.getKey())))
                .containsExactlyInAnyOrderElementsOf(OFFERS.lines()
                        .skip(1)
                        .map(line -> line.replaceAll(" +", " ").strip())
                        .toList());
    }

    private static String line(Set<Role> roles, String offer) {
        return READERS.stream()
                        .map(role -> roles.contains(role) ? "offered " : "- ")
                        .collect(Collectors.joining())
                + offer;
    }

    /** The captions of what can be pressed or filled in on the page. */
    private static Set<String> offers() {
        var page = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return inside(page)
                .filter(part -> part instanceof Button || part instanceof Upload || part instanceof AbstractField<?, ?>)
                .filter(part -> ((HasEnabled) part).isEnabled())
                .filter(part -> !(part instanceof HasValue<?, ?> field && field.isReadOnly()))
                .map(OffersTests::caption)
                .collect(Collectors.toSet());
    }

    private static Stream<Component> inside(Component part) {
        return !(part instanceof Text) && part.isVisible()
                ? Stream.concat(Stream.of(part), part.getChildren().flatMap(OffersTests::inside))
                : Stream.of();
    }

    /** As a kind, and what stands on it; of fields of one kind in a row, as of each control, only what they have in common. */
    private static String caption(Component part) {
        var kind = part.getClass().getSimpleName();
        if (part instanceof Button button) {
            var title = Optional.ofNullable(button.getElement().getAttribute("aria-label"));
            var text = button.getText().isEmpty() ? title.orElse("") : button.getText();
            return (kind + " " + text.replaceAll("[0-9]+", "N")).strip();
        }
        var label = part.getElement().getProperty("label", "");
        var name = label.isEmpty() ? part.getElement().getProperty("accessibleName", "") : label;
        return (kind + " " + name.replaceAll("[0-9]+", "N").replaceFirst("(:| of| on ).*", "")).strip();
    }
}
