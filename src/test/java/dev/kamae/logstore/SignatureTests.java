package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What checks the signatures in the tests agrees with the examples that AWS has published. */
class SignatureTests {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final byte[] NOTHING = {};

    @Test
    void aRequestWithParameters() {
        var signature = new Signature(
                "20150830/us-east-1/service/aws4_request", "20150830T123600Z", List.of("host", "x-amz-date"));

        assertThat(signature.of(
                        SECRET,
                        "GET",
                        "/",
                        "Param2=value2&Param1=value1",
                        Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"),
                        NOTHING))
                .isEqualTo("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void theExampleOfTheManual() {
        var signature = new Signature(
                "20150830/us-east-1/iam/aws4_request",
                "20150830T123600Z",
                List.of("content-type", "host", "x-amz-date"));

        assertThat(signature.of(
                        SECRET,
                        "GET",
                        "/",
                        "Action=ListUsers&Version=2010-05-08",
                        Map.of(
                                "content-type",
                                "application/x-www-form-urlencoded; charset=utf-8",
                                "host",
                                "iam.amazonaws.com",
                                "x-amz-date",
                                "20150830T123600Z"),
                        NOTHING))
                .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }
}
