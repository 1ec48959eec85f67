package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.collector.S3Fault;
import dev.kamae.collector.S3PlaceState;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Formatting;
import java.time.Instant;
import java.util.List;
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
        sql.sql("truncate collected_file, rejected_record").update();
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void withoutFilesNothingIsShownAsZero() {
        navigate(CollectorView.class);

        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(translate("collector.answerNone"))
                .doesNotContain("0");
    }

    @Test
    @WithMockUser(roles = Capability.INVESTIGATE)
    void aRejectedRecordIsShownWithItsReason() {
        twoFiles();
        navigate(CollectorView.class);
        var files = test(find(Grid.class).single());
        assertThat(files.size()).isEqualTo(2);

        files.clickRow(0);

        var records = test(find(Grid.class).all().getLast());
        assertThat(records.getCellText(0, 0)).isEqualTo("17");
        assertThat(records.getCellText(0, 3)).isEqualTo(translate("documents.reason.CUT_OFF"));
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void whoMayNotSeeLogLinesSeesHowManyButNotWhich() {
        twoFiles();
        navigate(CollectorView.class);

        test(find(Grid.class).single()).clickRow(0);

        assertThat(find(Grid.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void theTroubledOnesAreAnAddressOfTheirOwn() {
        twoFiles();
        UI.getCurrent().navigate(CollectorView.class, QueryParameters.of("troubled", ""));

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = Capability.ADMIN)
    void eachPlaceInS3SaysHowItStandsAndWhatIsNotKnownIsNoZero() {
        var now = Instant.parse("2026-11-24T08:00:00Z");
        var places = new PlaceList(formatting);
        places.show(List.of(
                new S3PlaceState("s3://good/AWSLogs/", now.minusSeconds(9_999_999), now, 12L, null, null),
                new S3PlaceState("s3://bad/<b>/", now, null, null, S3Fault.DENIED.text(), now)));

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
    void withoutAPlaceItSaysHowToSetOne() {
        navigate(CollectorView.class);

        assertThat(getCurrentView().getElement().getTextRecursively()).contains(translate("collector.noPlaceNext"));
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
                insert into rejected_record (file, place, number, byte_offset, length, sha256, reason, excerpt)
                values ('00000000-0000-0000-0000-000000000002', 1, 17, 4000, 120, 'ab', 'CUT_OFF', '{"timestamp":1,"<script>')
                """).update();
    }
}
