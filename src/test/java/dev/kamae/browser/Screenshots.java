package dev.kamae.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Takes a picture of every screen of a running portal in both languages, light and dark, wide and narrow. */
final class Screenshots {

    private static final String[] SCREENS = {
        "issues", "issues?issue=SEC-7", "issues/SEC-7", "people", "calendar", "jobs"
    };

    private Screenshots() {}

    /** Arguments: the portal's address, the sign-in name, the password, the folder for the pictures. */
    public static void main(String[] arguments) {
        try (var chromium = new Chromium()) {
            for (var locale : new String[] {"ja-JP", "en-US"}) {
                for (var dark : new boolean[] {false, true}) {
                    for (var width : new int[] {1440, 1024}) {
                        var page = chromium.visitor(locale, dark, width);
                        var name = "%s-%s-%d".formatted(locale.substring(0, 2), dark ? "dark" : "light", width);
                        take(page, arguments, name);
                        page.context().close();
                    }
                }
            }
        }
    }

    private static void take(Page page, String[] arguments, String name) {
        page.navigate(arguments[0] + "/login");
        page.locator("vaadin-login-form").waitFor();
        shoot(page, arguments[3], "login-" + name);
        Chromium.signIn(page, arguments[0], arguments[1], arguments[2]);
        for (var screen : SCREENS) {
            page.navigate(arguments[0] + "/" + screen);
            page.locator(".k-page").first().waitFor();
            page.waitForTimeout(700);
            shoot(page, arguments[3], screen.replaceAll("[^A-Za-z0-9]+", "-") + "-" + name);
        }
    }

    private static void shoot(Page page, String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
}
