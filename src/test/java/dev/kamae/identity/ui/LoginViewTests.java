package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.identity.People;
import dev.kamae.identity.ProviderOnly;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class LoginViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_ROLE", "NO_NAME", "NAME_TAKEN", "INACTIVE", "PROVIDER", "AWAY"})
    void whoIsRefusedReadsWhy(String why) {
        open("refused", why);

        assertThat(text()).contains(translate("identity.login.refused." + why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "", "nothing"})
    void whatAnybodyWritesIntoTheAddressIsNotSaid(String why) {
        open("refused", why);

        assertThat(find(Paragraph.class).all())
                .noneMatch(said -> said.isVisible() && !said.getText().isEmpty());
    }

    @Test
    void tooManyTriesAreToldInASentence() {
        open("throttled", "");

        assertThat(text()).contains(translate("identity.login.throttled"));
        assertThat(find(LoginForm.class).single().isVisible()).isTrue();
    }

    @Test
    void whereTheProviderIsTheOnlyWayTheFormIsBehindALink() {
        var view = new LoginView(people, ProviderOnly.provider());
        UI.getCurrent().add(view);

        view.beforeEnter(entering(QueryParameters.empty()));

        assertThat(find(LoginForm.class).all()).isEmpty();
        assertThat(view.getElement().getTextRecursively())
                .contains(translate("identity.login.providerAway", "Company"))
                .doesNotContain(translate("identity.login.or"));
        var emergency = find(Anchor.class).single();
        assertThat(emergency.getHref()).isEqualTo("login?emergency");
        assertThat(emergency.getText()).isEqualTo(translate("identity.login.emergency"));

        view.beforeEnter(entering(QueryParameters.fromString("emergency")));

        assertThat(find(LoginForm.class).single().isVisible()).isTrue();
        assertThat(find(Anchor.class).all()).isEmpty();
    }

    private static BeforeEnterEvent entering(QueryParameters query) {
        var ui = UI.getCurrent();
        return new BeforeEnterEvent(
                new NavigationEvent(
                        ui.getInternals().getRouter(),
                        new Location("login", query),
                        ui,
                        NavigationTrigger.PROGRAMMATIC),
                LoginView.class,
                List.of());
    }

    @Test
    void onesOwnSessionsAreListed() {
        sql.sql("truncate person, person_session").update();
        SignedInAs.person(sql, "tanaka", Role.OWNER).signIn();

        UI.getCurrent().navigate("sessions");

        assertThat(text()).contains(translate("identity.sessions.question"));
    }

    private static void open(String key, String value) {
        UI.getCurrent().navigate("login", QueryParameters.of(key, value));
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(Component.class::cast)
                .map(page -> page.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
