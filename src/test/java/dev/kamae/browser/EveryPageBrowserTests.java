package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kamae.KamaeTest;
import dev.kamae.RoutesTests;
import dev.kamae.api.TokenDraft;
import dev.kamae.api.Tokens;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.calendar.CompanyEventDraft;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.logstore.LogWriter;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Each page by its address, with something on it, in light and in dark. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTests {

    private static final String LOGIN = "everywhere";
    private static final String PASSWORD = "correct-horse-battery";

    /** Where the first notable line leads. */
    private static final String A_LINE = "a line";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private LogWriter writer;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private Issues issues;

    @Autowired
    private Tokens tokens;

    @Autowired
    private CompanyEvents happened;

    @Autowired
    private Clock clock;

    private String issue = "";

    @BeforeAll
    void somethingOfEverything() throws Exception {
        sql.sql("truncate web_acl, folded_hour cascade").update();
        sql.sql("truncate profile_version, api_token, company_event").update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        var everybody = SignedInAs.person(sql, LOGIN, Role.values());
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
        everybody.run(() -> {
            issue = issues.raise(IssueFixtures.anIssue(), null).number().toString();
            tokens.make(new TokenDraft("pipeline", Set.of("events:read"), null));
            happened.enter(new CompanyEventDraft(
                    CompanyEvent.Kind.RELEASE, "6.47", clock.instant().minusSeconds(60), null, false, null, null));
            profiles.declare(new WebAclId(StoredLines.SHOP), 0, Declared.direct());
        });
        traffic();
    }

    private void traffic() {
        var now = clock.instant();
        StoredLines.write(
                writer,
                now,
                List.of(
                        StoredLines.blocked(now.minusSeconds(60), "rate-limit", "/login", "curl/8"),
                        StoredLines.blocked(now.minusSeconds(61), "rate-limit", "/", "curl/8")));
        var hour = Timestamp.from(now.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS));
        sql.sql("update web_acl set first_hour = :hour, last_hour = :hour")
                .param("hour", hour)
                .update();
        sql.sql(
                        "insert into folded_hour (hour, touched_at, asked_at, whole, documents) values (:hour, :hour, now(), true, 5)")
                .param("hour", hour)
                .update();
        for (var effect : List.of("BLOCKED", "WOULD_HAVE_BLOCKED")) {
            sql.sql("""
                            insert into rule_hour (hour, acl, rule, rule_group, sub_rule, effect, requests)
                            select :hour, id, 'rate-limit', '', '', :effect, 12 from web_acl
                            """).param("hour", hour).param("effect", effect).update();
        }
    }

    @Test
    void everyPageIsUsableWithoutEyesOrMouse() {
        assertThat(Chromium.faults(addresses(), this::faults)).isEmpty();
    }

    private List<String> faults(Chromium chromium, List<String> routes) {
        // so narrow that a panel lies over its list
        var page = chromium.visitor("ja-JP", false, 1024);
        var faults = new ArrayList<>(faults(page, "login"));
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        routes.forEach(route -> faults.addAll(faults(page, route.equals(A_LINE) ? aLine(page) : route)));
        return faults;
    }

    private List<String> addresses() {
        return Stream.concat(
                        RoutesTests.addresses().stream()
                                .filter(route -> !route.equals("login"))
                                .map(route -> route.replace("SEC-1", issue)),
                        Stream.of(
                                "issues?issue=" + issue,
                                "threats?threat=ddos",
                                "traffic/clients?address=203.0.113.7",
                                "traffic/rules?span=24h&compare=yesterday",
                                "nowhere",
                                A_LINE))
                .toList();
    }

    /** The address of a line, which only the store can tell. */
    private String aLine(Page page) {
        page.navigate(address() + "/traffic?span=1h");
        return page.locator(".k-notable a").first().getAttribute("href");
    }

    private List<String> faults(Page page, String route) {
        page.navigate(address() + "/" + route);
        page.locator(".k-page, .k-login, .k-sign-in, vaadin-login-form").first().waitFor();
        assertThat(page.locator(".k-skeleton")).hasCount(0);
        var light = Axe.serious(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
        var dark = Axe.colours(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return Stream.of(light, dark)
                .flatMap(List::stream)
                .map(fault -> route + ": " + fault)
                .toList();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
