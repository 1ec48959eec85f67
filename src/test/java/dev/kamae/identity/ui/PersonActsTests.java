package dev.kamae.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonActsTests {

    @Test
    void aPersonClicksTypesAndGoesToAPage() {
        assertThat(PersonActs.isOfAPerson("event", "click")).isTrue();
        assertThat(PersonActs.isOfAPerson("event", "ui-navigate")).isTrue();
        assertThat(PersonActs.isOfAPerson("mSync", null)).isTrue();
        assertThat(PersonActs.isOfAPerson("navigation", "issues")).isTrue();
    }

    @Test
    void aPageThatAsksByItselfIsNoPerson() {
        assertThat(PersonActs.isOfAPerson("event", "ui-poll")).isFalse();
        assertThat(PersonActs.isOfAPerson("publishedEventHandler", "confirmUpdate"))
                .isFalse();
        assertThat(PersonActs.isOfAPerson("channel", null)).isFalse();
    }
}
