package dev.kamae.demo.traffic;

import dev.kamae.demo.traffic.Agent.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The browsers and the company's own apps that customers use, in the versions and on the phones of one season. */
final class Agents {

    /** How the user agents of the company's own apps begin. */
    static final List<String> OWN_APPS = List.of("HinataMarket/", "HinataMarket-Android/");

    private static final List<Integer> CHROME = List.of(141, 142, 142, 142, 143);
    private static final List<String> IOS = List.of("17_7_2", "18_5", "18_6_2", "18_7", "26_0_1", "26_1");
    private static final List<String> PHONES = List.of(
            "Pixel 7a",
            "Pixel 8",
            "Pixel 9a",
            "Pixel 10",
            "SO-51D",
            "SO-53E",
            "SOG13",
            "SC-51E",
            "SC-52F",
            "SCG28",
            "A401SH",
            "SH-53E",
            "SHG14",
            "F-51E",
            "KYG03",
            "A402ZT",
            "CPH2557",
            "2312DRA50G");

    private static final String KHTML = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

    private static final Weighted<List<Agent>> BROWSERS = new Weighted<List<Agent>>()
            .with(36, safariOnPhones())
            .with(24, chromeOnPhones())
            .with(5, samsung())
            .with(9, insideOtherApps())
            .with(14, chromium("Windows", "Windows NT 10.0; Win64; x64", "chrome", "", ""))
            .with(6, chromium("Windows", "Windows NT 10.0; Win64; x64", "edge", "Edg/", "Microsoft Edge"))
            .with(3, chromium("macOS", "Macintosh; Intel Mac OS X 10_15_7", "chrome", "", ""))
            .with(2, safariOnMacs())
            .with(1, firefox());

    private static final List<Agent> IPHONE_APP = iphoneApp();
    private static final List<Agent> ANDROID_APP = androidApp();

    private Agents() {}

    static Agent browser(Dice dice) {
        return dice.of(BROWSERS.pick(dice));
    }

    static Agent app(Dice dice) {
        return dice.of(dice.chance(0.58) ? IPHONE_APP : ANDROID_APP);
    }

    private static List<Agent> safariOnPhones() {
        var agents = new ArrayList<Agent>();
        for (var ios : IOS) {
            var version = ios.substring(0, ios.indexOf('_', 3) < 0 ? ios.length() : ios.indexOf('_', 3));
            agents.add(Agent.of(
                    Kind.SAFARI,
                    "safari",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS " + ios + " like Mac OS X) " + KHTML + " Version/"
                            + version.replace('_', '.') + " Mobile/15E148 Safari/604.1",
                    List.of()));
        }
        return agents;
    }

    private static List<Agent> safariOnMacs() {
        return List.of("17.6", "18.6", "26.1").stream()
                .map(version -> Agent.of(
                        Kind.SAFARI,
                        "safari",
                        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) " + KHTML + " Version/" + version
                                + " Safari/605.1.15",
                        List.of()))
                .toList();
    }

    /** Chrome tells sites that every phone is a "K"; older ones still name the model. */
    private static List<Agent> chromeOnPhones() {
        var agents = new ArrayList<Agent>();
        for (var version : CHROME) {
            agents.add(onAndroid("10; K", version, ""));
        }
        for (var phone : PHONES) {
            agents.add(onAndroid("13; " + phone, 124, ""));
            agents.add(onAndroid("14; " + phone, 138, ""));
        }
        return agents;
    }

    private static List<Agent> samsung() {
        return List.of(
                onAndroid("10; K", 130, "SamsungBrowser/28.0 "), onAndroid("10; K", 136, "SamsungBrowser/29.0 "));
    }

    private static Agent onAndroid(String system, int version, String before) {
        return Agent.of(
                Kind.CHROMIUM,
                "chrome",
                "Mozilla/5.0 (Linux; Android " + system + ") AppleWebKit/537.36 (KHTML, like Gecko) " + before
                        + "Chrome/" + version + ".0.0.0 Mobile Safari/537.36",
                hints(version, "Google Chrome", true, "Android"));
    }

    /** Pages that a chat or portal app opens within itself. */
    private static List<Agent> insideOtherApps() {
        var agents = new ArrayList<Agent>();
        for (var ios : IOS) {
            var phone = "Mozilla/5.0 (iPhone; CPU iPhone OS " + ios + " like Mac OS X) " + KHTML + " Mobile/15E148";
            agents.add(Agent.of(Kind.SAFARI, "safari", phone + " Safari Line/15.17.1", List.of()));
            agents.add(Agent.of(Kind.SAFARI, "safari", phone + " YJApp-IOS jp.co.yahoo.ipn.appli/4.147", List.of()));
            agents.add(Agent.of(Kind.SAFARI, "safari", phone + " Instagram 405.0.0.30.79", List.of()));
        }
        return agents;
    }

    private static List<Agent> chromium(String platform, String system, String family, String suffix, String brand) {
        var agents = new ArrayList<Agent>();
        for (var version : CHROME) {
            agents.add(Agent.of(
                    Kind.CHROMIUM,
                    family,
                    "Mozilla/5.0 (" + system + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + version
                            + ".0.0.0 Safari/537.36" + (suffix.isEmpty() ? "" : " " + suffix + version + ".0.0.0"),
                    hints(version, brand.isEmpty() ? "Google Chrome" : brand, false, platform)));
        }
        return agents;
    }

    private static List<Header> hints(int version, String brand, boolean mobile, String platform) {
        return List.of(
                new Header(
                        "sec-ch-ua",
                        "\"Chromium\";v=\"%d\", \"%s\";v=\"%d\", \"Not_A Brand\";v=\"99\""
                                .formatted(version, brand, version)),
                new Header("sec-ch-ua-mobile", mobile ? "?1" : "?0"),
                new Header("sec-ch-ua-platform", "\"" + platform + "\""));
    }

    private static List<Agent> firefox() {
        return List.of("Windows NT 10.0; Win64; x64", "X11; Linux x86_64").stream()
                .map(system -> Agent.of(
                        Kind.FIREFOX,
                        "firefox",
                        "Mozilla/5.0 (" + system + "; rv:145.0) Gecko/20100101 Firefox/145.0",
                        List.of()))
                .toList();
    }

    /** One in thirty has not updated for two years. */
    private static List<Agent> iphoneApp() {
        var versions = new ArrayList<>(Collections.nCopies(18, "8.4.1"));
        versions.addAll(Collections.nCopies(8, "8.4.0"));
        versions.addAll(List.of("8.3.2", "8.3.2", "8.3.0", "6.9.0"));
        return versions.stream()
                .map(version -> Agent.of(
                        Kind.APP,
                        "cfnetwork",
                        "HinataMarket/" + version
                                + " (iPhone; iOS 18.6.2; Scale/3.00) CFNetwork/3826.600.41 Darwin/24.6.0",
                        List.of()))
                .toList();
    }

    private static List<Agent> androidApp() {
        var agents = new ArrayList<Agent>();
        for (var version : List.of("8.4.1", "8.4.0", "8.2.5")) {
            for (var phone : PHONES) {
                agents.add(Agent.of(
                        Kind.APP,
                        "okhttp",
                        "HinataMarket-Android/" + version + " (Android 15; " + phone + ") okhttp/4.12.0",
                        List.of()));
            }
        }
        return agents;
    }
}
