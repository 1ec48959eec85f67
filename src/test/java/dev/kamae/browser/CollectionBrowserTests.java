package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.kamae.KamaeTest;
import dev.kamae.collector.DroppedRun;
import dev.kamae.documents.WafLine;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Files dropped on the page, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionBrowserTests {

    private static final String LOGIN = "collection";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">.log";

    /** A script of the page's own, as a person's hand would do it: files let go over the area. */
    private static final String DROP = """
            (area, files) => {
                const transfer = new DataTransfer();
                files.forEach(([name, content]) => transfer.items.add(new File([content], name)));
                area.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationContext portal;

    private Chromium chromium;

    @BeforeAll
    void anAnalyst() {
        chromium = new Chromium();
        sql.sql("truncate collected_file, rejected_record, dropped_file").update();
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
    void filesThatAreDroppedAreLoadedAndEachSaysWhatCameOfIt() throws Exception {
        var page = chromium.visitor("ja-JP", false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/collection");
        // larger than what a request may usually hold
        var many = IntStream.range(0, 3_000)
                .mapToObj(i -> WafLine.of("browser-" + i))
                .collect(Collectors.joining("\n"));
        Assertions.assertThat(many.length()).isGreaterThan(2_000_000);

        page.locator("vaadin-upload")
                .evaluate(
                        DROP,
                        List.of(
                                List.of("many.log", many),
                                List.of(HOSTILE, WafLine.of("hostile-1") + "\nnot json"),
                                List.of("letter.txt", "Dear all"),
                                List.of("empty.log", "")));

        var rows = page.locator("vaadin-grid.k-dropped");
        assertThat(rows.getByText("取り込み中")).hasCount(3);
        assertThat(page.locator("vaadin-notification-card")).containsText("empty.log は空のファイルです。");
        DroppedRun.in(portal);
        assertThat(rows.getByText("新規 3,000 件、既存 0 件")).isVisible();
        assertThat(rows.getByText("新規 1 件、既存 0 件")).isVisible();
        assertThat(rows.getByText("取り込めませんでした")).isVisible();
        assertThat(rows.getByText(HOSTILE)).isVisible();
        Assertions.assertThat(page.title()).isNotEqualTo("owned");

        rows.getByText("除外 1 件").last().click();
        assertThat(page.locator("h1")).hasText("どのレコードを除外しましたか");
        assertThat(page.locator("vaadin-grid").getByText("JSON として読めません")).isVisible();
        assertThat(page.locator("vaadin-grid img")).hasCount(0);
    }

    @Test
    void filesThatAreChosenAreTakenWithTheirPlaceInS3() {
        var page = chromium.visitor("en-US", true, 1024);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/collection");
        page.getByLabel("Original place in S3 (optional)").fill("s3://shop-logs/AWSLogs/1");

        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "chosen.log", "text/plain", WafLine.of("chosen").getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator("vaadin-grid.k-dropped", new Page.LocatorOptions().setHasText("chosen.log")))
                .isVisible();
        Assertions.assertThat(sql.sql("select key from dropped_file where name = 'chosen.log'")
                        .query(String.class)
                        .single())
                .isEqualTo("s3://shop-logs/AWSLogs/1/chosen.log");
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
