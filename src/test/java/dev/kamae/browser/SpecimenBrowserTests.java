package dev.kamae.browser;

import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The pieces of the screens, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecimenBrowserTests {

    private static final String LOGIN = "specimen";
    private static final String PASSWORD = "correct-horse-battery";

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
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
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
    @EnabledIfSystemProperty(named = "kamae.pictures", matches = ".+", disabledReason = "for the eyes only")
    void picturesAreTaken() {
        for (var locale : new String[] {"ja-JP", "en-US"}) {
            for (var dark : new boolean[] {false, true}) {
                for (var width : new int[] {1440, 1024}) {
                    var page = specimen(locale, dark, width);
                    page.setViewportSize(width, 2200);
                    page.waitForTimeout(500);
                    page.locator("kamae-chart[data-rendered]").nth(3).waitFor();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    System.getProperty("kamae.pictures"),
                                    "specimen-%s-%s-%d.png"
                                            .formatted(locale.substring(0, 2), dark ? "dark" : "light", width))));
                    page.context().close();
                }
            }
        }
    }

    private Page specimen(String locale, boolean dark, int width) {
        var page = chromium.visitor(locale, dark, width);
        Chromium.signIn(page, "http://localhost:" + port, LOGIN, PASSWORD);
        page.navigate("http://localhost:" + port + "/specimen");
        page.locator("#overview kamae-chart[data-rendered]").waitFor();
        return page;
    }
}
