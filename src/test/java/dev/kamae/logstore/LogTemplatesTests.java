package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.WAF;
import static dev.kamae.logstore.LogFixtures.get;
import static dev.kamae.logstore.LogFixtures.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestLogStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On every OpenSearch that users have. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
class LogTemplatesTests {

    private final LogStoreConnection connection;
    private final LogTemplates templates;
    private final String foreign;

    LogTemplatesTests(TestLogStore served) {
        connection = new LogStoreConnection(LogFixtures.settings(served));
        templates = new LogTemplates(connection);
        foreign = connection.prefixed("siem");
    }

    @AfterEach
    void close() {
        for (var path : new String[] {"/_index_template/", "/_template/"}) {
            connection.ask(Duration.ofSeconds(30), RawRequest.delete(path + foreign));
        }
        connection.close();
    }

    @Test
    void whereNobodyHasAnyOursAreThere() {
        assertThat(templates.state()).isEqualTo(new LogStoreHealth.Templates(false, List.of()));

        templates.install();
        templates.install();

        assertThat(oursIsThere()).isTrue();
        assertThat(templates.state().ours()).isTrue();
        var settings = get(connection, "/_index_template/" + name()).json().at("/index_templates/0/index_template");
        assertThat(settings.at("/index_patterns/0").asString()).isEqualTo(connection.prefixed("log-aws-waf-*"));
        assertThat(settings.at("/template/settings/index/number_of_shards").asString())
                .isEqualTo("1");
        assertThat(settings.at("/template/settings/index/refresh_interval").asString())
                .isEqualTo("30000ms");
    }

    @Test
    void theTemplatesOfAnotherLoaderHoldAndOursStepAside() {
        templates.install();
        put(connection, "/_index_template/" + foreign, """
                {"index_patterns":["%s"],"priority":2,"template":{}}""".formatted(connection.prefixed("log-*")));

        templates.install();

        assertThat(oursIsThere()).isFalse();
        assertThat(templates.state().others()).containsExactly(foreign);
    }

    @Test
    void templatesOfTheOldSortCountToo() {
        put(connection, "/_template/" + foreign, """
                {"index_patterns":["%s"]}""".formatted(connection.prefixed("log-aws-waf-2026-*")));

        templates.install();

        assertThat(oursIsThere()).isFalse();
        assertThat(templates.state().others()).containsExactly(foreign);
    }

    @Test
    void templatesForOtherLogsAreNoHindrance() {
        put(connection, "/_index_template/" + foreign, """
                {"index_patterns":["%s"],"priority":2,"template":{}}""".formatted(connection.prefixed("log-aws-wafer*")));

        templates.install();

        assertThat(oursIsThere()).isTrue();
    }

    @Test
    void whereAnotherLoaderHasMadeIndicesNothingIsChanged() {
        put(connection, "/" + connection.prefixed(WAF), "{}");

        templates.install();

        assertThat(oursIsThere()).isFalse();
        assertThat(templates.state().others()).containsExactly(WAF);
    }

    @Test
    void indicesOfOurOwnMakingDoNotStandInTheWay() {
        LogFixtures.write(connection, WAF, Map.of("a", "{}"));
        connection.ask(Duration.ofSeconds(30), RawRequest.delete("/_index_template/" + name()));

        templates.install();

        assertThat(oursIsThere()).isTrue();
    }

    @Test
    void thoseOfANewerKamaeAreKept() {
        templates.install();
        put(connection, "/_index_template/" + name(), """
                {"index_patterns":["%s"],"priority":3,"version":1000,"template":{}}""".formatted(connection.prefixed("log-aws-waf-*")));

        templates.install();

        assertThat(get(connection, "/_index_template/" + name())
                        .json()
                        .at("/index_templates/0/index_template/version")
                        .asInt())
                .isEqualTo(1000);
    }

    private boolean oursIsThere() {
        return get(connection, "/_index_template/" + name()).found();
    }

    private String name() {
        return "kamae-" + connection.prefixed("log-aws-waf");
    }
}
