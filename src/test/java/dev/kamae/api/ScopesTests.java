package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every method of the API with every scope: it opens to its own, to no other, and to nobody without a good token. */
@KamaeTest
class ScopesTests {

    private static final List<Door> DOORS = """
            scope                 method
            events:read           GET   /api/v1/events
            events:read           GET   /api/v1/events/1
            events:write          POST  /api/v1/events
            events:write          DELETE /api/v1/events/1
            issues:read           GET   /api/v1/issues
            issues:read           GET   /api/v1/issues/groups
            issues:read           GET   /api/v1/issues/owners
            issues:read           GET   /api/v1/issues/1
            issues:read           GET   /api/v1/issues/1/versions
            issues:read           GET   /api/v1/issues/1/comments
            issues:write          POST  /api/v1/issues
            issues:write          PATCH /api/v1/issues/1
            issues:write          POST  /api/v1/issues/1/moves
            issues:write          POST  /api/v1/issues/1/comments
            issues:write          PUT   /api/v1/issues/1/incident
            issues:write          PUT   /api/v1/issues/1/relations
            threats:read          GET   /api/v1/threats
            threats:read          GET   /api/v1/threats/1
            threats:write         POST  /api/v1/threats/checks
            threats:write         FILE  /api/v1/threats/checks
            scores:read           GET   /api/v1/scores
            scores:read           GET   /api/v1/scores/1
            scores:explain        POST  /api/v1/scores/explain
            scores:read           GET   /api/v1/roadmap
            wellarchitected:read  GET   /api/v1/well-architected/workloads
            wellarchitected:read  GET   /api/v1/well-architected/workloads/1/diff
            wellarchitected:write POST  /api/v1/well-architected/imports
            wellarchitected:write FILE  /api/v1/well-architected/imports
            """.lines().skip(1).map(Door::of).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping methods;

    /** @param verb {@code FILE} for a {@code POST} of files */
    private record Door(String scope, String verb, String path) {

        static Door of(String line) {
            var cells = line.split(" +");
            return new Door(cells[0], cells[1], cells[2]);
        }

        String name() {
            return verb + " " + path;
        }

        HttpResponse<String> answer(ApiCalls program) throws Exception {
            return verb.equals("FILE")
                    ? program.upload(path, Map.of("a.json", new byte[] {'x'}))
                    : program.send(verb, path, "nothing that can be read");
        }
    }

    @BeforeEach
    void noToken() {
        sql.sql("truncate api_token").update();
    }

    @Test
    void everyMethodIsInTheTable() {
        var found = methods.getHandlerMethods().keySet().stream()
                .flatMap(ScopesTests::names)
                .filter(name -> name.contains(" /api/v1/") && !name.contains("openapi"));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        DOORS.stream().map(Door::name).toList());
    }

    @Test
    void everyMethodOpensToItsScopeAndNothingIsWrittenForAnyOther() throws Exception {
        for (var scope : new TreeSet<>(Scope.ALL)) {
            var program = ApiCalls.by(port, tokens, scope.replace(':', '-'), scope);
            for (var door : DOORS) {
                if (door.scope().equals(scope)) {
                    assertThat(door.answer(program).statusCode())
                            .as("%s with %s", door.name(), scope)
                            .isNotIn(401, 403, 500);
                }
            }
            var before = kept();
            for (var door : DOORS) {
                if (!door.scope().equals(scope)) {
                    assertThat(door.answer(program).statusCode())
                            .as("%s with %s", door.name(), scope)
                            .isEqualTo(403);
                }
            }
            assertThat(kept()).as("kept after %s was refused", scope).isEqualTo(before);
        }
    }

    @Test
    void noMethodOpensWithoutAGoodToken() throws Exception {
        var revoked = ApiCalls.by(port, tokens, "revoked", Scope.ALL.toArray(String[]::new));
        JobIdentity.as("test.administrator", Set.of(Capability.ADMIN), () -> {
            tokens.revoke(tokens.all().getFirst().id());
            return null;
        });
        var over = ApiCalls.by(port, tokens, "over", Scope.ALL.toArray(String[]::new));
        sql.sql("update api_token set until = now() - interval '1 second' where name = 'over'")
                .update();
        var before = kept();

        for (var program : List.of(ApiCalls.nobody(port), revoked, over)) {
            for (var door : DOORS) {
                assertThat(door.answer(program).statusCode()).as(door.name()).isEqualTo(401);
            }
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void scopesThatReadCountAsTheSameAndSoDoThoseThatWrite() {
        for (var scope : Scope.ALL) {
            var like = scope.endsWith(":read")
                    ? Set.of(Capability.VIEW)
                    : scope.endsWith(":write") ? Set.of(Capability.VIEW, Capability.EDIT) : Set.of();
            assertThat(Scope.capabilities(scope)).as(scope).isEqualTo(like);
        }
    }

    private static Stream<String> names(RequestMappingInfo method) {
        var takesFiles = method.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(type -> type.getType().equals("multipart"));
        return method.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1"))
                .flatMap(path -> method.getMethodsCondition().getMethods().stream()
                        .map(verb -> (takesFiles ? "FILE" : verb.name()) + " " + path));
    }

    /** How many rows each table has and which transaction wrote the youngest; the last use of a token is kept for all. */
    private Map<String, String> kept() {
        return sql.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'api_token'
                """).query(String.class).list().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> sql.sql("select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from " + table)
                                .query(String.class)
                                .single()));
    }
}
