package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24,   203.0.113.255, true",
        "203.0.113.0/24,   203.0.114.0,   false",
        "66.249.64.0/19,   66.249.95.255, true",
        "66.249.64.0/19,   66.249.96.0,   false",
        "203.0.113.7,      203.0.113.7,   true",
        "203.0.113.7,      203.0.113.8,   false",
        "0.0.0.0/0,        198.51.100.1,  true",
        "2001:db8::/33,    2001:db8:7fff::1, true",
        "2001:db8::/33,    2001:db8:8000::1, false",
        "0.0.0.0/0,        2001:db8::1,   false"
    })
    void anAddressIsInANetworkWhenItBeginsLikeIt(String network, String address, boolean inside) {
        var read = Network.read(network).orElseThrow();

        assertThat(read.contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "googlebot.com", "203.0.113.0/33", "203.0.113.0/", "2001:db8::/129", "::ffff:203.0.113.0/120"
            })
    void whatIsNoNetworkIsNotRead(String text) {
        assertThat(Network.read(text)).isEmpty();
    }

    @Test
    void anAddressAloneIsANetworkOfOne() {
        assertThat(Network.read("2001:db8::7")).map(Network::bits).contains(128);
    }
}
