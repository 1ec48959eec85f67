package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every method of the API with every scope: it opens to its own, and to no other. */
@KamaeTest
class ScopesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping methods;

    @BeforeEach
    void noToken() {
        sql.sql("truncate api_token").update();
    }

    @Test
    void everyMethodOpensToItsScopeAndToNoOther() throws Exception {
        var programs = new HashMap<String, ApiCalls>();
        for (var scope : Scope.ALL) {
            programs.put(scope, ApiCalls.by(port, tokens, scope.replace(':', '-'), scope));
        }
        var doors = doors();

        assertThat(doors).hasSizeGreaterThanOrEqualTo(11);
        for (var door : doors.entrySet()) {
            var parts = door.getKey().split(" ");
            for (var program : programs.entrySet()) {
                var status = program.getValue()
                        .send(parts[0], parts[1], "nothing that can be read")
                        .statusCode();
                if (program.getKey().equals(door.getValue())) {
                    assertThat(status)
                            .as("%s with %s", door.getKey(), program.getKey())
                            .isNotIn(401, 403, 500);
                } else {
                    assertThat(status)
                            .as("%s with %s", door.getKey(), program.getKey())
                            .isEqualTo(403);
                }
            }
        }
    }

    /** Each method with its address, and its scope. */
    private Map<String, String> doors() {
        var doors = new TreeMap<String, String>();
        methods.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.contains("openapi"))
                        .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .forEach(verb -> {
                                    var asked = method.getMethodAnnotation(RolesAllowed.class);
                                    assertThat(asked).as(pattern).isNotNull();
                                    if (asked != null
                                            && mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                                                    .noneMatch(type ->
                                                            type.getType().equals("multipart"))) {
                                        doors.put(verb + " " + pattern.replaceAll("\\{[^}]*}", "1"), asked.value()[0]);
                                    }
                                })));
        return doors;
    }
}
