package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonSummary;
import dev.kamae.identity.Provider;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings({"unchecked", "rawtypes"})
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private Provider provider;

    @BeforeEach
    void oneAdministratorAndNobodyElse() {
        sql.sql("truncate person").update();
        SignedInAs.person(sql, "admin", Role.ADMINISTRATOR).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void nobodyIsAddedWithoutARoleThatTheAdministratorChose() {
        navigate(PeopleView.class);
        click("identity.people.add");
        var fields = find(TextField.class).all();
        test(fields.getFirst()).setValue("佐伯");
        test(fields.getLast()).setValue("saeki");
        CheckboxGroup<Role> roles = find(CheckboxGroup.class).single();
        assertThat(roles.getValue()).isEmpty();

        click("uikit.save");
        assertThat(roles.isInvalid()).isTrue();
        assertThat(roles.getErrorMessage()).isEqualTo(translate("identity.people.roleMissing"));
        assertThat(people.all()).extracting(PersonSummary::login).containsExactly("admin");

        roles.setValue(Set.of(Role.EXECUTIVE));
        click("uikit.save");
        assertThat(people.all())
                .filteredOn(person -> person.login().equals("saeki"))
                .extracting(PersonSummary::roles)
                .containsExactly(Set.of(Role.EXECUTIVE));
    }

    @Test
    void whatTheProviderSaysOfSomebodyIsShownAndNotChangedHere() {
        SignedInAs.person(sql, "tanaka", Role.ANALYST);
        sql.sql("""
                update person set password_hash = 'signs in at the provider', mail = 'tanaka@example.jp'
                 where login = 'tanaka'
                """).update();
        navigate(PeopleView.class);

        new PersonDialog(people, provider, summary("tanaka"), () -> {}).open();

        assertThat(find(TextField.class).all())
                .allMatch(TextField::isReadOnly)
                .extracting(TextField::getValue)
                .contains("tanaka@example.jp");
        assertThat(find(CheckboxGroup.class).single().isReadOnly()).isTrue();
        assertThat(find(Button.class).withText(translate("uikit.save")).exists())
                .isFalse();
        assertThat(find(Button.class)
                        .withText(translate("identity.people.reset"))
                        .exists())
                .isFalse();
    }

    private PersonSummary summary(String login) {
        return people.all().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(translate(text)).single()).click();
    }
}
