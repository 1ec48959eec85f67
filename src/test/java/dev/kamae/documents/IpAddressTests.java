package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ipaddress.ip_address} of Python 3 takes and refuses. */
class IpAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3.4",
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7::",
                "1:2:3:4:5:6:7:8",
                "fe80::1%eth0",
                "::ffff:1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4"
            })
    void isAnAddress(String text) {
        assertThat(IpAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01.2.3.4",
                "1.2.3",
                "256.1.1.1",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1::2::3",
                ":1",
                ":::",
                "fe80::1%",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1.2.3",
                "12345::",
                "g::",
                "1:2:3:4:5:6:7::8",
                "::1.2.3.4:5",
                "1.2.3.4.5",
                " 1.2.3.4",
                "１.2.3.4",
                "1.2.3.4%eth0",
                "a::%1%2"
            })
    void isNoAddress(String text) {
        assertThat(IpAddress.isValid(text)).isFalse();
    }
}
