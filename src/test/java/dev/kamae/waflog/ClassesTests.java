package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.logstore.LogSource;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each label proves and what it does not. */
class ClassesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    @Test
    void aVerifiedBotIsAVerifiedCrawler() {
        assertThat(direct(line().evaluated().agent(GOOGLEBOT).labels(bot("bot:verified"), bot("bot:name:googlebot"))))
                .isEqualTo(ClassReason.ADDRESS_VERIFIED);
        assertThat(direct(line().evaluated().labels(bot("bot:category:ai"), bot("web_bot_auth:verified"))))
                .isEqualTo(ClassReason.SIGNATURE_VERIFIED);
        assertThat(direct(line().evaluated().labels(bot("bot:web_bot_auth:verified"))))
                .isEqualTo(ClassReason.SIGNATURE_VERIFIED);
    }

    @Test
    void aCategoryAloneVerifiesNothing() {
        var line = line().evaluated().agent("Scrapy/2.11").labels(bot("bot:category:scraping_framework"));

        assertThat(direct(line)).isEqualTo(ClassReason.NAMES_ITSELF);
        assertThat(direct(line).trafficClass()).isEqualTo(TrafficClass.UNVERIFIED_BOT);
    }

    @Test
    void whatAUserTriggeredIsNoCrawlerEvenIfItsSignatureIsVerified() {
        assertThat(direct(line().evaluated().labels(bot("bot:user_triggered:verified"), bot("web_bot_auth:verified"))))
                .isEqualTo(ClassReason.SENT_BY_A_USER);
        assertThat(direct(line().evaluated().labels(bot("bot:developer_platform:verified")))
                        .trafficClass())
                .isEqualTo(TrafficClass.USER_TRIGGERED);
    }

    @Test
    void aCrawlersUserAgentThatBotControlDidNotVerifyIsAnImpostor() {
        var claimed = line().evaluated().agent("GOOGLEBOT").labels(bot("bot:category:search_engine"));

        assertThat(direct(claimed)).isEqualTo(ClassReason.CRAWLER_NOT_VERIFIED);
        assertThat(direct(line().evaluated().labels(bot("web_bot_auth:expired")))
                        .trafficClass())
                .isEqualTo(TrafficClass.IMPOSTOR_SUSPECT);
    }

    @Test
    void aCrawlersUserAgentWhereBotControlDidNotLookIsUnknown() {
        assertThat(direct(line().agent(GOOGLEBOT))).isEqualTo(ClassReason.NOT_EVALUATED);
        assertThat(direct(line().agent(GOOGLEBOT).ended("ALLOW", "allow-crawlers", "REGULAR"))
                        .trafficClass())
                .isEqualTo(TrafficClass.UNKNOWN);
    }

    @Test
    void aCrawlerBehindCloudFrontIsNoImpostorBecauseItsAddressCouldNotBeSeen() {
        var line = line().evaluated()
                .agent(GOOGLEBOT)
                .labels(bot("bot:category:search_engine"), bot("bot:name:googlebot"), bot("bot:unverified"));

        assertThat(behindCloudFront(line)).isEqualTo(ClassReason.BEHIND_PROXY);
        assertThat(behindCloudFront(
                        line().evaluated().agent("Amazon CloudFront").labels(bot("signal:non_browser_user_agent"))))
                .isEqualTo(ClassReason.BEHIND_PROXY);
    }

    @Test
    void signsOfTheConnectionSayNothingBehindAProxyAndThoseOfTheRequestDo() {
        assertThat(direct(line().evaluated().labels(bot("signal:known_bot_data_center"))))
                .isEqualTo(ClassReason.SHOWS_SIGNS);
        assertThat(behindCloudFront(line().evaluated().labels(bot("signal:known_bot_data_center"))))
                .isEqualTo(ClassReason.BEHIND_PROXY);
        assertThat(behindCloudFront(line().evaluated().labels(bot("signal:automated_browser"))))
                .isEqualTo(ClassReason.SHOWS_SIGNS);
    }

    @Test
    void theOwnAppIsNoBotAndIsKnownWithoutBotControl() {
        var line = line().agent("ShopApp/8.2 (iOS 18.1; iPhone16,1)");

        assertThat(direct(line)).isEqualTo(ClassReason.OWN_APP_PATTERN);
        assertThat(direct(line.evaluated().labels(bot("signal:non_browser_user_agent"))))
                .isEqualTo(ClassReason.OWN_APP_PATTERN);
    }

    @Test
    void aHumanIsLikelyWithATokenAndProbableWithout() {
        assertThat(direct(line().evaluated().labels(Line.TOKEN + "accepted"))).isEqualTo(ClassReason.TOKEN_ACCEPTED);
        assertThat(direct(line().evaluated().labels(Line.TOKEN + "absent"))).isEqualTo(ClassReason.NO_SIGNS);
        assertThat(direct(line().evaluated())).isEqualTo(ClassReason.NO_SIGNS);
    }

    @Test
    void aTokenWithoutBotControlProvesNoHuman() {
        assertThat(direct(line().labels(Line.TOKEN + "accepted"))).isEqualTo(ClassReason.NOT_EVALUATED);
    }

    @Test
    void anAutomatedBrowserWithATokenIsABot() {
        assertThat(direct(line().evaluated().labels(Line.TOKEN + "accepted", bot("targeted:signal:automated_browser"))))
                .isEqualTo(ClassReason.SHOWS_SIGNS);
    }

    @Test
    void weakSignsDoNotDecide() {
        var office = bot("targeted:aggregate:volumetric:ip:token_absent");
        var cloud = bot("signal:cloud_service_provider:aws");

        assertThat(direct(line().evaluated().labels(office)).trafficClass()).isEqualTo(TrafficClass.UNKNOWN);
        assertThat(direct(line().evaluated().labels(cloud, Line.TOKEN + "accepted")))
                .isEqualTo(ClassReason.TOKEN_ACCEPTED_WITH_DOUBT);
        assertThat(direct(line().evaluated().labels(Line.TOKEN + "rejected:invalid")))
                .isEqualTo(ClassReason.WEAK_SIGNS);
        assertThat(direct(line().evaluated().labels(Line.TOKEN + "rejected:expired")))
                .isEqualTo(ClassReason.NO_SIGNS);
    }

    @Test
    void anUndeclaredWebAclHasUnknownsOnlyButForWhatAwsVerified() {
        assertThat(classified(Optional.empty(), line().evaluated().labels(Line.TOKEN + "accepted")))
                .isEqualTo(ClassReason.UNDECLARED);
        assertThat(classified(Optional.empty(), line().evaluated().labels(bot("bot:verified"))))
                .isEqualTo(ClassReason.ADDRESS_VERIFIED);
    }

    @Test
    void labelsAloneShowThatBotControlLooked() {
        assertThat(direct(line().labels(bot("bot:category:monitoring")))).isEqualTo(ClassReason.NAMES_ITSELF);
    }

    @Test
    void versionsOfBotControlAreBotControl() {
        assertThat(direct(line().group(Line.BOT_GROUP + "#Version_3.1"))).isEqualTo(ClassReason.NO_SIGNS);
    }

    @Test
    void aLineWithoutLabelsOrGroupsOrUserAgentIsUnknown() {
        var bare = LogSource.of("{\"webaclId\":\"x\",\"action\":\"ALLOW\"}");

        assertThat(Classifier.of(Optional.of(Declared.direct())).classify(bare)).isEqualTo(ClassReason.NOT_EVALUATED);
    }

    @Test
    void profilesThatClassifyAlikeAreAskedTogether() {
        assertThat(Classifier.of(Optional.of(Declared.direct())))
                .isEqualTo(Classifier.of(Optional.of(Declared.with(Logging.FILTERED))))
                .isNotEqualTo(Classifier.of(Optional.of(Declared.behindCloudFront())));
    }

    private static Line line() {
        return Line.at(NOW);
    }

    private static String bot(String label) {
        return Line.BOT + label;
    }

    private static ClassReason direct(Line line) {
        return classified(Optional.of(Declared.direct()), line);
    }

    private static ClassReason behindCloudFront(Line line) {
        return classified(Optional.of(Declared.behindCloudFront()), line);
    }

    private static ClassReason classified(Optional<ProfileDraft> profile, Line line) {
        return Classifier.of(profile).classify(source(line));
    }

    private static LogSource source(Line line) {
        var json = Logs.documents(NOW, List.of(line)).getFirst().json();
        return LogSource.of(new String(json, StandardCharsets.UTF_8));
    }
}
