package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LogStoreSettingsTests {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(LogStoreConfiguration.class)
            .withBean(LogStore.class)
            .withBean(LogWriter.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void withoutAnAddressThePortalStartsAllTheSame() {
        portal.withPropertyValues("kamae.opensearch.url=").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LogStore.class).configured()).isFalse();
        });
        portal.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theUsualIsTheSameWithAndWithoutSpring() {
        portal.withPropertyValues(
                        "kamae.opensearch.url=https://logs.example.com/path",
                        "kamae.opensearch.user=u",
                        "kamae.opensearch.password=p")
                .run(context -> assertThat(context.getBean(LogStoreSettings.class))
                        .isEqualTo(LogStoreSettings.of("https://logs.example.com/path", "u", "p")));
    }

    @Test
    void thePasswordIsNotWrittenAnywhere() {
        assertThat(LogStoreSettings.of("https://logs.example.com", "u", "hunter2hunter2"))
                .asString()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs.example.com", "ftp://logs", "https://u:p@logs", "https://logs?x=1", "http://"})
    void anOddAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of(url, "", ""))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("u:p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "A", "t1_", "*", "log,", "_x"})
    void aPrefixIsPartOfAName(String prefix) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of("", "", "").withIndexPrefix(prefix));
    }

    @Test
    void aDeadlineIsLongerThanNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of("", "", "").withDeadline(Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "https://search-logs-abc.ap-northeast-1.es.amazonaws.com, es, '', ap-northeast-1",
        "https://vpc-logs-abc.us-gov-west-1.es.amazonaws.com:443/, es, us-gov-west-1, us-gov-west-1",
        "https://search-logs-abc.aos.eu-central-1.on.aws, es, '', eu-central-1",
        "https://abc123.us-east-1.aoss.amazonaws.com, aoss, '', us-east-1",
        "https://search-logs-abc.cn-north-1.es.amazonaws.com.cn, es, '', cn-north-1",
        "https://logs.example.com, es, ap-northeast-1, ap-northeast-1"
    })
    void theRegionIsTheOneThatIsSetOrThatTheNameTells(String url, String service, String set, String region) {
        assertThat(LogStoreSettings.of(url, "", "")
                        .signed(new AwsSigning(service, set, ""))
                        .aws())
                .isEqualTo(new AwsSigning(service, region, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'https://logs.example.com', '', es, '', '', does not tell its AWS region",
        "'https://a.us-east-1.es.amazonaws.com', '', es, ap-northeast-1, '', is of the region us-east-1",
        "'https://a.us-east-1.aoss.amazonaws.com', '', es, '', '', one of the AWS service aoss",
        "'https://a.us-east-1.es.amazonaws.com', someone, es, '', '', both are set",
        "'http://a.us-east-1.es.amazonaws.com', '', es, '', '', begins with https://",
        "'https://a.us-east-1.es.amazonaws.com', '', s3, '', '', es or aoss",
        "'https://a.us-east-1.es.amazonaws.com', '', '', us-east-1, '', no AWS service is set",
        "'https://a.us-east-1.es.amazonaws.com', '', '', '', arn:aws:iam::123456789012:role/x, no AWS service is set",
        "'https://a.us-east-1.es.amazonaws.com', '', es, Tokyo, '', one such as ap-northeast-1",
        "'https://a.us-east-1.es.amazonaws.com', '', es, '', kamae, arn:aws:iam::ACCOUNT:role/NAME"
    })
    void settingsThatContradictKeepThePortalFromStarting(
            String url, String user, String service, String region, String role, String words) {
        portal.withPropertyValues(
                        "kamae.opensearch.url=" + url,
                        "kamae.opensearch.user=" + user,
                        "kamae.opensearch.password=hunter2hunter2",
                        "kamae.opensearch.aws.service=" + service,
                        "kamae.opensearch.aws.region=" + region,
                        "kamae.opensearch.aws.role-arn=" + role)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(words)
                        .hasMessageNotContaining("hunter2"));
    }

    @Test
    void anAuthorityIsForHttpsOnlyAndItsFileHasToBeThere() {
        portal.withPropertyValues("kamae.opensearch.url=http://logs.example.com", "kamae.opensearch.ca=/nowhere/ca.pem")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("https://"));
        portal.withPropertyValues(
                        "kamae.opensearch.url=https://logs.example.com", "kamae.opensearch.ca=/nowhere/ca.pem")
                .run(context -> assertThat(context)
                        .getFailure()
                        .cause()
                        .isNotNull()
                        .satisfies(failure ->
                                assertThat(failure).hasStackTraceContaining("/nowhere/ca.pem, cannot be read")));
    }
}
