package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class S3PlaceTests {

    @Test
    void aBucketAndARegionAreEnough() {
        var place = bound(Map.of("s3[0].bucket", "aws-waf-logs-a", "s3[0].region", "ap-northeast-1"))
                .getFirst();

        assertThat(place.prefix()).isEmpty();
        assertThat(place.since()).isEqualTo(Duration.ofDays(14));
        assertThat(place.holds("s3://aws-waf-logs-a/any/key")).isTrue();
        assertThat(place.holds("s3://aws-waf-logs-ab/any/key")).isFalse();
    }

    @Test
    void aPrefixIsAFolderWhetherItsSlashIsWrittenOrNot() {
        var place = bound(Map.of("s3[0].bucket", "logs", "s3[0].region", "us-gov-west-1", "s3[0].prefix", "AWSLogs"))
                .getFirst();

        assertThat(place.prefix()).isEqualTo("AWSLogs/");
    }

    @Test
    void anotherServerNeedsNoRegion() {
        var place = bound(Map.of(
                        "s3[0].bucket", "logs", "s3[0].endpoint", "http://minio:9000", "s3[0].pathStyle", "true"))
                .getFirst();

        assertThat(place.region()).isEqualTo("us-east-1");
        assertThat(place.pathStyle()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bucket, s3://logs/, The bucket of an S3 place is a name",
        "bucket, '', The bucket of an S3 place is a name",
        "prefix, /AWSLogs, The prefix of an S3 place is a folder",
        "region, Tokyo, The region of an S3 place is one such as ap-northeast-1",
        "region, '', The region of an S3 place is one such as ap-northeast-1",
        "endpoint, minio:9000, The endpoint of an S3 place is",
        "endpoint, https://key:secret@minio, The endpoint of an S3 place is",
        "roleArn, kamae-reader, The role of an S3 place is",
        "since, 0d, What an S3 place is read since is a time"
    })
    void whatMakesNoSenseIsRefusedInOneSentence(String setting, String value, String sentence) {
        var settings = new HashMap<>(Map.of("s3[0].bucket", "logs", "s3[0].region", "ap-northeast-1"));
        settings.put("s3[0]." + setting, value);

        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageStartingWith(sentence);
    }

    @Test
    void aPlaceWithinAnotherIsRefused() {
        var settings = Map.of(
                "s3[0].bucket", "logs",
                "s3[0].region", "ap-northeast-1",
                "s3[1].bucket", "logs",
                "s3[1].prefix", "AWSLogs/",
                "s3[1].region", "ap-northeast-1");

        assertThatThrownBy(() -> bound(settings))
                .rootCause()
                .hasMessage("Of two S3 places none may lie in the other, unlike s3://logs/ and s3://logs/AWSLogs/");
    }

    private static List<S3Place> bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("", CollectorSettings.class)
                .get()
                .s3();
    }
}
