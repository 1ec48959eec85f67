package dev.kamae.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.api.Scope;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@WithMockUser(roles = Capability.ADMIN)
@SuppressWarnings({"unchecked", "rawtypes"})
class TokensViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void noToken() {
        sql.sql("truncate api_token").update();
    }

    @Test
    void aTokenIsMadeToldOnceAndRevoked() throws Exception {
        JobIdentity.as("test.administrator", Set.of(Capability.ADMIN), () -> {
            var view = navigate(TokensView.class);
            assertThat(view.getElement().getTextRecursively()).contains(translate("api.none"));

            click("api.make", 0);
            find(TextField.class).single().setValue("pipeline");
            find(CheckboxGroup.class).single().setValue(Set.of(Scope.EVENTS_WRITE));
            click("api.make", 1);

            var told = find(Dialog.class).single().getElement().getTextRecursively();
            assertThat(told).contains("kamae_").contains(translate("api.made"));
            click("uikit.close", 0);
            assertThat(view.getElement().getTextRecursively()).doesNotContain("kamae_");
            assertThat(test(find(Grid.class).single()).getCellText(0, 0)).isEqualTo("pipeline");
            assertThat(test(find(Grid.class).single()).getCellText(0, 1))
                    .isEqualTo(translate("api.scope.events.write"));

            test((Button) test(find(Grid.class).single()).getCellComponent(0, 6))
                    .click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(sql.sql("select revoked_at is not null from api_token")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            return true;
        });
    }

    private void click(String key, int which) {
        test(find(Button.class).withText(translate(key)).all().get(which)).click();
    }
}
