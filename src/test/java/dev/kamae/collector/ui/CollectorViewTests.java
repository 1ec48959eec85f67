package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.collector.Backfill;
import dev.kamae.collector.CollectorSummary;
import dev.kamae.collector.Hindrance;
import dev.kamae.collector.Loaded;
import dev.kamae.collector.RetentionState;
import dev.kamae.collector.S3Fault;
import dev.kamae.collector.S3PlaceState;
import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@SuppressWarnings({"unchecked", "rawtypes"})
class CollectorViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Formatting formatting;

    @BeforeEach
    void oneGoodFileAndOneWithARejectedRecord() {
        sql.sql("truncate collected_file, rejected_record, dropped_file").update();
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void withoutFilesNothingIsShownAsZero() {
        navigate(CollectorView.class);

        assertThat(find(LazyGrid.class).all()).isEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("collector.answerNone"))
                .doesNotContainPattern("\\b0\\b");
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void filesAreDroppedByWhoeverMay() {
        navigate(CollectorView.class);

        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Capability.INVESTIGATE)
    void whoMayOnlyLookDropsNothing() {
        navigate(CollectorView.class);

        assertThat(find(Upload.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void eachDroppedFileSaysWhatCameOfItAndItsNameIsText() {
        sql.sql("""
                insert into dropped_file (id, name, key, size, sha256, dropped_by, dropped_at, records, created, present,
                    rejected, failure, removed_at)
                values
                    (gen_random_uuid(), '<b>good</b>', 'good', 9, 'a', 'job:test', now(), 9, 7, 2, 0, null, now()),
                    (gen_random_uuid(), 'some', 'some', 9, 'b', 'job:test', now(), 9, 7, 1, 1, null, null),
                    (gen_random_uuid(), 'waiting', 'w', 9, 'c', 'job:test', now(), null, null, null, null, null, null),
                    (gen_random_uuid(), 'away', 'x', 9, 'd', 'job:test', now(), null, null, null, null,
                        'collector.failed.store', null)
                """).update();
        navigate(CollectorView.class);

        var dropped = test(find(Grid.class).all().stream()
                .filter(grid -> !(grid instanceof LazyGrid))
                .findFirst()
                .orElseThrow());
        assertThat(IntStream.range(0, dropped.size())
                        .mapToObj(row -> dropped.getCellText(row, 1) + " " + dropped.getCellText(row, 3)))
                .containsExactlyInAnyOrder(
                        "<b>good</b> " + translate("collector.drop.documents", 7, 2),
                        "some " + translate("collector.drop.documents", 7, 1)
                                + translate("collector.drop.rejectedRecords", 1),
                        "waiting " + translate("collector.drop.onItsWay"),
                        "away " + translate("collector.failed.store"));
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whoMayNotSeeLogLinesSeesHowManyButNotWhich() {
        twoFiles();
        navigate(CollectorView.class);

        test(find(LazyGrid.class).single()).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(CollectorView.class);
        assertThat(test(find(Notification.class).single()).getText()).isEqualTo(translate("collector.rejectedHidden"));
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void theTroubledOnesAreAnAddressOfTheirOwn() {
        twoFiles();
        UI.getCurrent().navigate(CollectorView.class, QueryParameters.of("troubled", ""));

        assertThat(test(find(LazyGrid.class).single()).size()).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void eachPlaceInS3SaysHowItStandsAndWhatIsNotKnownIsNoZero() {
        var now = Instant.parse("2026-11-24T08:00:00Z");
        var places = new PlaceList(formatting);
        places.show(
                List.of(
                        new S3PlaceState("s3://good/AWSLogs/", now.minusSeconds(9_999_999), now, 12L, null, null),
                        new S3PlaceState("s3://bad/<b>/", now, null, null, S3Fault.DENIED.text(), now)),
                false);

        var good = places.getChildren().toList().getFirst().getElement().getTextRecursively();
        var bad = places.getChildren().toList().getLast().getElement();
        assertThat(good)
                .contains(formatting.shortMoment(now), translate("collector.place.files", "12"))
                .doesNotContain(translate("collector.place.failure"));
        assertThat(bad.getTextRecursively())
                .contains("–", translate("collector.fault.DENIED"))
                .doesNotContain(translate("collector.place.files", "0"));
        assertThat(places.getElement().getTextRecursively()).contains("s3://bad/<b>/");
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whyNothingIsWrittenIsTheFirstSentenceAndAsBadAsItIs() {
        var why = new Hindrance("collector.beside.ids", "log-aws-waf-2026-11");
        var summary = new CollectorSummary(false, null, List.of(), 0, 0, 0, null, List.of());

        var answer = new CollectorAnswer(formatting).of(summary, Optional.of(why));

        assertThat(answer[0].getElement().getText()).isEqualTo(why.sentence(formatting.language()));
        assertThat(answer[0].hasClassName("k-bad")).isTrue();
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whereAnotherLoaderFillsTheStoreThePlacesAreOffAndNothingIsBad() {
        var place = new S3PlaceState("s3://logs/AWSLogs/", null, null, null, null, null);
        var places = new PlaceList(formatting);
        places.show(List.of(place), true);
        var answer = new CollectorAnswer(formatting)
                .of(
                        new CollectorSummary(true, null, List.of(place), 0, 0, 0, null, List.of()),
                        Optional.of(new Hindrance("collector.readOnly")));

        assertThat(places.getElement().getTextRecursively())
                .contains("s3://logs/AWSLogs/", translate("collector.readOnly.off"))
                .doesNotContain(translate("collector.place.lookedAt"));
        assertThat(answer[0].getElement().getText()).isEqualTo(translate("collector.readOnly"));
        assertThat(answer[0].hasClassName("k-bad")).isFalse();
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whatIsDeletedTheNextTimeIsNamedAndWhatStaysSaysWhy() {
        var until = Instant.parse("2025-12-01T00:00:00Z");
        var card = new RetentionCard(formatting);

        card.show(new RetentionState(
                400L,
                null,
                List.of(
                        new RetentionState.Old("log-aws-waf-2025-11", until, 12, RetentionState.Verdict.DUE),
                        new RetentionState.Old("log-aws-waf-x", until, 0, RetentionState.Verdict.NOT_OURS))));
        assertThat(card.getElement().getTextRecursively())
                .contains(
                        translate("collector.retention.on", 400),
                        translate("collector.retention.verdict.DUE", "log-aws-waf-2025-11", "12"),
                        translate("collector.retention.verdict.NOT_OURS", "log-aws-waf-x", "0"));

        card.show(new RetentionState(null, null, null));
        assertThat(card.getElement().getTextRecursively()).contains(translate("collector.retention.off"));

        card.show(new RetentionState(400L, null, null));
        assertThat(card.getElement().getTextRecursively())
                .contains("–")
                .doesNotContain(translate("collector.retention.none"));
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whatAddressesAreFromHasItsDateAndIsToldWhenItIsOld() {
        var card = new GeoCard(formatting);
        var of = formatting.clock().instant().minus(Duration.ofDays(90));

        card.show(List.of(
                new CollectorSummary.Geo("GeoLite2-City", of, true),
                new CollectorSummary.Geo("dbip-asn.csv", of, false)));
        assertThat(card.getElement().getTextRecursively())
                .contains("GeoLite2-City", "dbip-asn.csv")
                .containsOnlyOnce(translate("collector.geo.old", 90));

        card.show(List.of());
        assertThat(card.getElement().getTextRecursively()).contains(translate("collector.geo.none"));
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void logsOfThePastSayWhatIsExpectedOfThemAndHowFarTheyAre() {
        var day = LocalDate.of(2026, 1, 1);
        var counted = new Backfill(
                new UUID(0, 1),
                "s3://logs/<b>/",
                day,
                day,
                null,
                Actor.job("test"),
                Instant.parse("2026-11-24T08:00:00Z"),
                Backfill.State.LOADING,
                null,
                new Backfill.Estimate(1_200, 34, 5_000_000, null, null),
                7,
                new Loaded(9, 8, 1, 0),
                null);

        var facts = new BackfillFacts(counted, formatting);

        assertThat(facts.getElement().getTextRecursively())
                .contains(
                        "s3://logs/<b>/",
                        translate("collector.backfill.counted", "1,200", "5", "34"),
                        translate("collector.backfill.soFar", "7", "8", "1", "0"),
                        translate("collector.backfill.state.LOADING"),
                        "–");
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void withoutAPlaceItSaysHowToSetOne() {
        navigate(CollectorView.class);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("collector.noPlaceNext"))
                .doesNotContain(translate("collector.backfill.what"));
    }

    private void twoFiles() {
        sql.sql("""
                insert into collected_file
                    (id, source, key, size, version, state, begun, ended, records, created, present, rejected)
                values
                    ('00000000-0000-0000-0000-000000000001', 'FOLDER', 'good.log', 10, '1', 'LOADED', now() - interval '1 hour', now(), 9, 9, 0, 0),
                    ('00000000-0000-0000-0000-000000000002', 'FOLDER', '<b>bad</b>.log', 10, '1', 'LOADED', now(), now(), 30, 29, 0, 1)
                """).update();
        sql.sql("""
                insert into rejected_record (file, number, byte_offset, length, hash, reason, excerpt)
                values ('00000000-0000-0000-0000-000000000002', 17, 4000, 120, 'ab', 'CUT_OFF', '{"timestamp":1,"<script>')
                """).update();
    }
}
