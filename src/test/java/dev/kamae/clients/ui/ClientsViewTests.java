package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.clients.ClientLack;
import dev.kamae.clients.Clients;
import dev.kamae.core.Period;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.Requests;
import dev.kamae.requests.ui.RequestsAddress;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Said;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client is found by what one types, and its page says what it did and what nobody knows. */
@KamaeTest
class ClientsViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Formatting formatting;

    @Autowired
    private ArrivalBoard arrivals;

    @Autowired
    private Clients clients;

    @Autowired
    private Requests requests;

    @Autowired
    private LogWriter writer;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private ViewMenus views;

    @Value("${kamae.opensearch.index-prefix}")
    private String prefix;

    @BeforeEach
    void noLogs() throws Exception {
        sql.sql("truncate web_acl, folded_hour, profile_version cascade").update();
        StoredLines.forget(prefix);
        SignedInAs.person(sql, "clients", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whereThereHasNeverBeenALogTheNextStepIsToCollectSome() {
        open("");

        assertThat(text()).contains(translate("requests.nothingYet"));
    }

    @Test
    void whoSentMostLeadsToItsPage() throws Exception {
        declare();
        blocked("/login", "curl/8");

        open("");

        assertThat(text()).contains(translate("clients.answer.most", "203.0.113.7", "1"));
        assertThat(hrefs()).contains("traffic/clients?address=203.0.113.7");
    }

    @Test
    void ofAWebAclThatNobodyDeclaredTheClientsAreNotKnownAndOneIsLedToItsProfile() {
        blocked("/login", "curl/8");

        open("");

        assertThat(text())
                .contains(translate("clients.answer.unknown"))
                .contains(new ClientLack(ClientLack.Reason.UNDECLARED, Declared.SHOP).sentence(formatting.language()))
                .doesNotContain("203.0.113.7");
        assertThat(hrefs()).anyMatch(href -> href.startsWith("settings/web-acls?acl=arn"));
    }

    @Test
    void itsPageSaysWhatItDidAndWhatStandsInItsRequestsIsText() throws Exception {
        declare();
        blocked("/<img src=x>", "<b>evil</b>");

        open("address=203.0.113.7");

        assertThat(text())
                .contains(translate("clients.said.blocked", "1", "100.0%"))
                .contains("/<img src=x>")
                .contains("<b>evil</b>")
                .contains(translate("clients.devices.about", "1"))
                .contains(translate("clients.codes.none"))
                .contains(translate("waflog.class.UNKNOWN"));
        assertThat(find(Page.class).single().getElement().getOuterHTML())
                .doesNotContain("<img")
                .doesNotContain("<b>evil");
        assertThat(hrefs()).anyMatch(href -> href.startsWith("traffic/clients?agent="));
    }

    @Test
    void whatIsTypedIsTakenForWhatItLooksLike() throws Exception {
        declare();
        blocked("/login", "curl/8");
        open("");

        test(find(TextField.class).single()).setValue("203.0.113.0/24");
        test(find(Button.class).withText(translate("clients.show")).single()).click();

        assertThat(find(FilterChip.class).single().getElement().getTextRecursively())
                .contains(translate("clients.kind.NETWORK"))
                .contains("203.0.113.0/24");
        assertThat(text()).contains(translate("clients.said.blocked", "1", "100.0%"));

        test(find(FilterChip.class).single()).click();

        assertThat(find(FilterChip.class).all()).isEmpty();
    }

    @Test
    void aClientWithoutRequestsAmongLogsHasNone() throws Exception {
        declare();
        blocked("/login", "curl/8");

        open("address=198.51.100.200");

        assertThat(find(Empty.class).single().getElement().getTextRecursively()).contains(translate("clients.none"));
    }

    @Test
    void whatALaterModuleOffersStandsOnThePageOfAClient() throws Exception {
        declare();
        blocked("/login", "curl/8");
        ClientAction block =
                client -> Optional.of(new Span("block " + client.client().value()));
        ClientAction nothing = client -> Optional.empty();
        var view = new ClientsView(
                clients, requests, profiles, formatting, arrivals, List.of(), views, List.of(block, nothing));
        UI.getCurrent().add(view);

        view.show(ClientsAddress.read(QueryParameters.of("address", "203.0.113.7"), clock));

        assertThat(view.getElement().getTextRecursively()).contains("block 203.0.113.7");
    }

    @Test
    void aRequestLeadsToTheDayOfItsClientOnlyWhereThatIsKnown() throws Exception {
        blocked("/login", "curl/8");

        openLine();

        assertThat(hrefs()).noneMatch(href -> href.startsWith(ClientsAddress.ROUTE));

        declare();
        openLine();

        var today = LocalDate.ofInstant(clock.instant().minus(Duration.ofMinutes(10)), clock.getZone());
        assertThat(hrefs())
                .anyMatch(href -> href.startsWith(ClientsAddress.ROUTE)
                        && href.contains("address=203.0.113.7")
                        && href.contains("from=" + today + "T00"));
    }

    /** The page of the latest request. */
    private void openLine() {
        try (var pages = requests.lines(RequestFilter.latest(clock.instant()), 1)) {
            var line = new RequestsAddress(Map.of(), clock).opening(pages.next().getFirst());
            UI.getCurrent().navigate(RequestsAddress.LINE, line.line());
        }
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        for (var query : List.of(
                "",
                "span=7d",
                "address=203.0.113.7",
                "agent=curl&span=1h",
                "acl=arn",
                "fingerprint=e7d705a3286e19ea42f587b344ee6865")) {
            var read = ClientsAddress.read(QueryParameters.fromString(query), clock);

            assertThat(ClientsAddress.read(read.write(), clock)).as(query).isEqualTo(read);
        }
        assertThat(ClientsAddress.read(QueryParameters.fromString("span=7d"), clock)
                        .period())
                .isEqualTo(Period.of(Period.Recent.LAST_7_DAYS));
    }

    @Test
    void whatMakesNoSenseInTheAddressIsTold() {
        open("address=nowhere&span=century");

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("nowhere")
                .contains("century");
    }

    private void declare() throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(Declared.SHOP, 0, Declared.direct()));
    }

    private void blocked(String path, String agent) {
        var now = clock.instant();
        StoredLines.write(
                writer, now, List.of(StoredLines.blocked(now.minus(Duration.ofMinutes(10)), "rate", path, agent)));
    }

    private void open(String query) {
        UI.getCurrent().navigate(ClientsView.class, QueryParameters.fromString(query));
    }

    private String text() {
        return Said.words(find(Page.class).single());
    }

    private List<String> hrefs() {
        return Said.hrefs((Component) getCurrentView());
    }
}
