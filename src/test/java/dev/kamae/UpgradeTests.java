package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of each released version becomes the one that a fresh start makes. */
class UpgradeTests {

    private static final Path RELEASED = Path.of("src/test/resources/schema");

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void anUpgradedSchemaIsAFreshOne(String version) {
        var upgraded = TestStores.emptyDatabase();
        TestStores.migrate(upgraded, "classpath:schema/" + version, RELEASED.resolve(version));
        assertThat(schema(upgraded)).isNotEqualTo(schema(TestStores.freshDatabase()));

        // refused if a migration that was released reads otherwise now
        TestStores.migrate(upgraded);

        assertThat(schema(upgraded)).isEqualTo(schema(TestStores.freshDatabase()));
    }

    /** Everything that makes up a schema, a line each: columns in any order, for an upgrade adds at the end. */
    private static List<@Nullable String> schema(DataSource database) {
        return JdbcClient.create(database).sql("""
                        select concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default)
                          from information_schema.columns where table_schema = 'public'
                        union all
                        select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = 'public'
                        union all
                        select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                          from pg_constraint where connamespace = 'public'::regnamespace
                        union all
                        select concat_ws(' ', 'trigger', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
                        union all
                        select concat_ws(' ', 'function', pg_get_functiondef(oid))
                          from pg_proc where pronamespace = 'public'::regnamespace
                        union all
                        select concat_ws(' ', 'sequence', sequencename, data_type) from pg_sequences
                         where schemaname = 'public'
                        union all
                        select concat_ws(' ', 'view', viewname, definition) from pg_views where schemaname = 'public'
                        order by 1
                        """).query(String.class).list();
    }
}
