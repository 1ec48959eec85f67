package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept longer than the log tells nobody whose request it was. */
class MaskedRequestTests {

    @Test
    void ofAnAddressItsNetworkIsLeft() {
        assertThat(MaskedRequest.network("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(MaskedRequest.network("2001:db8:12:34::7")).isEqualTo("2001:db8:12::/48");
        assertThat(MaskedRequest.network("::ffff:203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(MaskedRequest.network("unknown")).isEqualTo("…");
    }

    @Test
    void ofAPathThePartsThatCouldTellWhoseItIsAreGone() {
        assertThat(MaskedRequest.path("/login")).isEqualTo("/login");
        assertThat(MaskedRequest.path("/users/taro@example.jp/orders/1234567")).isEqualTo("/users/…/orders/…");
        assertThat(MaskedRequest.path("/reset/9f86d081884c7d65")).isEqualTo("/reset/…");
        assertThat(MaskedRequest.path("/users/taro%40example.jp/items/12")).isEqualTo("/users/…/items/12");
        assertThat(MaskedRequest.path("/" + "a/".repeat(200))).hasSize(121).endsWith("…");
    }
}
