package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Provider;
import dev.kamae.identity.TestProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In at the provider and out again, in a real browser with the policy of the pages. */
@KamaeTest
class ProviderBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Provider provider;

    @Test
    void oneSignsInByALinkSeesOneselfSignedInAndSignsOutThereToo() {
        sql.sql("truncate person, person_session").update();
        TestProvider.says(Map.of("preferred_username", "tanaka", "name", "Tanaka", "groups", List.of("csirt")));
        try (var _ = new TestProvider(port).known(provider);
                var chromium = new Chromium()) {
            var page = chromium.visitor("en-US", false, 1440);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));

            page.navigate("http://localhost:" + port + "/login");
            page.getByText("Sign in with Test ID").click();
            page.waitForURL(url -> !url.contains("/login") && url.contains("localhost"));
            page.navigate("http://localhost:" + port + "/sessions");

            assertThat(page.getByText("This one")).isVisible();
            assertThat(page.getByText("Provider", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            page.locator(".k-person").click();
            assertThat(page.getByText("Change the password")).hasCount(0);
            page.getByText("Sign out").click();
            page.waitForURL("**/login");

            assertThat(asked).anyMatch(url -> url.startsWith(TestProvider.issuer() + "/connect/logout?id_token_hint="));
            assertThat(sql.sql("select count(*) from person_session where ended_at is null")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(sql.sql("select action from audit_row where subject = 'person:tanaka' order by id desc limit 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("identity.signedOut");
        }
    }
}
