package dev.kamae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A headless Chromium of the machine, which reaches nothing but the portal. */
public final class Chromium implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Playwright playwright = Playwright.create(
            // it must not fetch a browser of its own
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> refused = new ArrayList<>();

    public Chromium() {
        // a busy machine answers late, and what is late is not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var executable = System.getenv().getOrDefault("KAMAE_CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A fresh visitor: no cookies, a window of this width. */
    public Page visitor(String locale, boolean dark, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, 960));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(message -> note(message.text()));
        context.onWebError(error -> note(error.error()));
        return context.newPage();
    }

    /** Goes through many addresses in two browsers at once, as tests have two cores. */
    static List<String> faults(List<String> addresses, BiFunction<Chromium, List<String>, List<String>> look) {
        try (var both = Executors.newFixedThreadPool(2)) {
            return IntStream.of(0, 1)
                    .mapToObj(half -> IntStream.range(0, addresses.size())
                            .filter(place -> place % 2 == half)
                            .mapToObj(addresses::get)
                            .toList())
                    .map(half -> CompletableFuture.supplyAsync(
                            () -> {
                                try (var chromium = new Chromium()) {
                                    return look.apply(chromium, half);
                                }
                            },
                            both))
                    // both begin before one is waited for
                    .toList()
                    .stream()
                    .flatMap(found -> found.join().stream())
                    .toList();
        }
    }

    /** Signs in and waits for the frame. */
    public static void signIn(Page page, String address, String login, String password) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void note(String complaint) {
        if (complaint.contains("Content Security Policy")) {
            refused.add(complaint.substring(0, Math.min(complaint.length(), 300)));
        }
    }

    /** What the policy of the portal kept visitors' pages from since this was asked last. */
    public List<String> refused() {
        var since = List.copyOf(refused);
        refused.clear();
        return since;
    }

    /** Whatever a test does in a browser, its pages ask for nothing that the policy forbids. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(refused).isEmpty();
    }
}
