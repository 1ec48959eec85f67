package dev.kamae;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which page opens for which role; every other one says who may. */
@KamaeTest
public class RoutesTests extends SpringBrowserlessTest {

    /** Pages that are for whoever has signed in, or is about to. */
    private static final Set<String> FOR_EVERYBODY = Set.of("", "login", "password", "sessions");

    /** An address of each page, and who may open it. */
    private static final List<Door> DOORS = """
            address                   route                        executive analyst owner auditor administrator
            dashboard                 dashboard                    opens     opens   -     opens   opens
            review                    review                       opens     opens   -     opens   opens
            threats                   threats                      opens     opens   -     opens   opens
            threats/catalogue         threats/catalogue            opens     opens   -     opens   opens
            threats/review            threats/review               opens     opens   -     opens   opens
            threats/drills            threats/drills               opens     opens   -     opens   opens
            threats/checks            threats/checks               opens     opens   -     opens   opens
            threats/proposals         threats/proposals            opens     opens   -     opens   opens
            threats/old-scores        threats/old-scores           opens     opens   -     opens   opens
            threats/formula           threats/formula              opens     opens   -     opens   opens
            threats/ddos/assessment   threats/:threat/assessment   opens     opens   -     opens   opens
            roadmap                   roadmap                      opens     opens   -     opens   opens
            cases                     cases                        opens     opens   -     opens   opens
            cases/none                cases/:case                  opens     opens   -     opens   opens
            issues                    issues                       opens     opens   opens opens   opens
            issues/SEC-1              issues/:number               opens     opens   opens opens   opens
            issues/months             issues/months                opens     opens   -     opens   opens
            issues/acceptance         issues/acceptance            opens     opens   -     opens   opens
            issues/acceptance/SEC-1   issues/acceptance/:number    opens     opens   opens opens   opens
            issues/policy             issues/policy                opens     opens   opens opens   opens
            sheets                    sheets                       opens     opens   -     opens   opens
            sheets/none               sheets/:import               opens     opens   -     opens   opens
            well-architected          well-architected             opens     opens   -     opens   opens
            traffic                   traffic                      opens     opens   -     opens   opens
            traffic/bots              traffic/bots                 opens     opens   -     opens   opens
            traffic/clients           traffic/clients              -         opens   -     opens   -
            traffic/rules             traffic/rules                opens     opens   -     opens   opens
            traffic/requests          traffic/requests             -         opens   -     opens   -
            traffic/requests/line     traffic/requests/line        -         opens   -     opens   -
            events                    events                       opens     opens   -     opens   opens
            traffic/breakdown         traffic/breakdown            -         opens   -     opens   -
            traffic/verdicts          traffic/verdicts             -         opens   -     opens   -
            settings/web-acls         settings/web-acls            -         opens   -     -       opens
            collection                collection                   -         opens   -     opens   opens
            collection/rejected       collection/rejected          -         opens   -     opens   -
            calendar                  calendar                     -         -       -     -       opens
            jobs                      jobs                         -         -       -     -       opens
            people                    people                       -         -       -     -       opens
            first-steps               first-steps                  -         -       -     -       opens
            tokens                    tokens                       -         -       -     -       opens
            audit                     audit                        -         -       -     opens   -
            """.lines().skip(1).map(Door::of).toList();

    @Autowired
    private JdbcClient sql;

    private record Door(String address, String route, Set<Role> roles) {

        static Door of(String line) {
            var cells = line.split(" +");
            var roles = Arrays.stream(Role.values())
                    .filter(role -> cells[2 + role.ordinal()].equals("opens"))
                    .collect(Collectors.toSet());
            return new Door(cells[0], cells[1], roles);
        }
    }

    /** An address of each page. */
    public static List<String> addresses() {
        return Stream.concat(FOR_EVERYBODY.stream(), DOORS.stream().map(Door::address))
                .toList();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @EnumSource
    void aPageOpensForItsRolesAndTellsTheOthersWhoTheyAre(Role role) {
        SignedInAs.person(sql, "visitor", role).signIn();

        for (var door : DOORS) {
            UI.getCurrent().navigate(door.address());

            if (door.roles().contains(role)) {
                assertThat(text()).as(door.address()).doesNotContain(translate("shell.forbidden.heading"));
            } else {
                assertThat(text())
                        .as(door.address())
                        .contains(translate("shell.forbidden.heading"))
                        .contains(words(door.roles()));
            }
        }
    }

    @Test
    void everyPageIsInTheTableAndAsksForACapability() {
        var asking = views().filter(view -> view.isAnnotationPresent(RolesAllowed.class));

        assertThat(asking.map(view -> view.getAnnotation(Route.class).value()))
                .containsExactlyInAnyOrderElementsOf(
                        DOORS.stream().map(Door::route).toList());
        assertThat(views().map(view -> view.getAnnotation(Route.class).value()))
                .hasSize(DOORS.size() + FOR_EVERYBODY.size())
                .containsAll(FOR_EVERYBODY);
    }

    private static Stream<Class<?>> views() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("dev.kamae").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.reflect());
    }

    private static List<String> words(Set<Role> roles) {
        return new TreeSet<>(roles)
                .stream().map(role -> translate("identity.role." + role)).toList();
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(Component.class::cast)
                .map(page -> page.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
