package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Empty;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.ProfileVersion;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
@WithMockUser(roles = {Capability.VIEW, Capability.ADMIN})
@SuppressWarnings({"unchecked", "rawtypes"})
class WebAclsViewTests extends SpringBrowserlessTest {

    private static final WebAclId SHOP = Declared.SHOP;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAclProfiles profiles;

    @BeforeEach
    void oneThatNobodyDeclared() {
        Declared.forget(sql);
        sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:arn, :hour, :hour)")
                .param("arn", SHOP.value())
                .param("hour", Timestamp.from(Instant.parse("2026-11-24T12:00:00Z")))
                .update();
    }

    @Test
    void aWebAclIsDeclaredWithEverythingThatItsLogCannotTell() throws Exception {
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            assertThat(answer()).contains(translate("webacl.answerMissing", 1, 1));
            assertThat(listed()).contains(translate("webacl.undeclared"));

            clickInList("webacl.declare");
            choose("webacl.profile.PATH", TrafficPath.Kind.DIRECT);
            home().setValue("JP");
            choose("webacl.profile.LOGGING", Logging.FILTERED);
            choose("webacl.profile.BOT_CONTROL", BotControl.COMMON);
            click("webacl.profile.addPattern");
            test(find(TextField.class).single()).setValue("ShopApp/");
            test(find(TextArea.class).single()).setValue("/login\n\n /signin ");
            click("uikit.save");

            assertThat(current().content())
                    .isEqualTo(new ProfileDraft(
                            null,
                            TrafficPath.DIRECT,
                            Logging.FILTERED,
                            BotControl.COMMON,
                            List.of(new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, "ShopApp/")),
                            List.of("/login", "/signin"),
                            "JP"));
            assertThat(answer()).contains(translate("webacl.answer", 1));
            assertThat(listed()).contains(translate("webacl.lacking.FILTERED"));
        });
    }

    @Test
    void withoutAWebAclTheNextStepIsToCollectLogs() {
        Declared.forget(sql);

        navigate(WebAclsView.class);

        assertThat(answer()).contains(translate("webacl.answerNone")).doesNotContain("0");
        assertThat(find(Empty.class).single().getElement().getTextRecursively()).contains(translate("webacl.none"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("collection");
    }

    @Test
    void whatNobodyChoseIsNotDeclared() throws Exception {
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.declare");

            click("uikit.save");

            assertThat(profiles.find(SHOP)).isEmpty();
            assertThat(find(ProfileDialog.class).single().isOpened()).isTrue();
            assertThat(find(RadioButtonGroup.class).all()).hasSize(3).allMatch(RadioButtonGroup::isInvalid);
            assertThat(home().isInvalid()).isTrue();
            assertThat(path().getErrorMessage()).isEqualTo(translate("uikit.choose"));

            choose("webacl.profile.PATH", TrafficPath.Kind.DIRECT);
            choose("webacl.profile.LOGGING", Logging.ALL);
            choose("webacl.profile.BOT_CONTROL", BotControl.NONE);
            click("uikit.save");
            assertThat(profiles.find(SHOP)).as("the country is missing").isEmpty();

            home().setValue("JP");
            click("uikit.save");
            assertThat(current().content()).isEqualTo(draft(TrafficPath.DIRECT));
        });
    }

    @Test
    void analystsKnowTheWebAclsAndDeclareThem() throws Exception {
        SignedInAs.person(sql, "analyst", Role.ANALYST).run(() -> {
            assertThat(MenuConfiguration.getMenuEntries())
                    .extracting(MenuEntry::path)
                    .contains("/" + WebAclsView.ROUTE);

            UI.getCurrent().navigate(WebAclsView.class, QueryParameters.of(WebAclsView.ACL, SHOP.value()));

            assertThat(find(ProfileDialog.class).single().isOpened()).isTrue();
        });
    }

    @Test
    void auditorsAreNotOfferedThePage() throws Exception {
        SignedInAs.person(sql, "auditor", Role.AUDITOR)
                .run(() -> assertThat(MenuConfiguration.getMenuEntries())
                        .extracting(MenuEntry::path)
                        .doesNotContain("/" + WebAclsView.ROUTE));
    }

    @Test
    void aSentenceOfTheOverviewLeadsToTheForm() throws Exception {
        asAdministrator(() -> {
            UI.getCurrent().navigate(WebAclsView.class, QueryParameters.of(WebAclsView.ACL, SHOP.value()));

            assertThat(find(ProfileDialog.class).single().isOpened()).isTrue();
        });
    }

    @Test
    void whoSaysNothingOfTheProxyCannotSayWhereTheClientIs() throws Exception {
        declare(0, TrafficPath.DIRECT);
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.change");
            assertThat(find(IntegerField.class).all()).as("nothing in between").isEmpty();

            choose("webacl.profile.PATH", TrafficPath.Kind.OTHER_PROXY);
            test(find(IntegerField.class).single()).setValue(2);
            click("uikit.save");

            assertThat(current().content().path()).isEqualTo(new TrafficPath(TrafficPath.Kind.OTHER_PROXY, 2, null));
        });
    }

    @Test
    void whenSomebodyWasQuickerBothAreShownAndOneIsChosen() throws Exception {
        declare(0, TrafficPath.DIRECT);
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.change");
            choose("webacl.profile.LOGGING", Logging.STATIC_EXCLUDED);
            var theirs = new TrafficPath(TrafficPath.Kind.OTHER_PROXY, 1, null);
            profiles.declare(SHOP, 1, draft(theirs));
            click("uikit.save");

            var conflict = find(ConflictDialog.class).single().getElement().getTextRecursively();
            assertThat(conflict)
                    .contains(translate("webacl.profile.PATH"))
                    .contains(ConflictDialog.saved(translate("webacl.path.OTHER_PROXY")))
                    .contains(ConflictDialog.entered(translate("webacl.path.DIRECT")))
                    .contains(translate("webacl.logging.STATIC_EXCLUDED"))
                    .doesNotContain(translate("webacl.profile.HOME_COUNTRY"));
            assertThat(current().version()).isEqualTo(2);

            click("webacl.profile.conflict.mine");
            assertThat(current().version()).isEqualTo(3);
            assertThat(current().content().path()).isEqualTo(TrafficPath.DIRECT);
        });
    }

    @Test
    void theHistorySaysWhatEachVersionChanged() throws Exception {
        declare(0, TrafficPath.DIRECT);
        declare(1, new TrafficPath(TrafficPath.Kind.OTHER_PROXY, null, null));
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.history");

            var history = find(ProfileHistory.class).single().getElement().getTextRecursively();
            assertThat(history.indexOf(translate("webacl.profile.version", 2)))
                    .isNotNegative()
                    .isLessThan(history.indexOf(translate("webacl.profile.version", 1)));
            var latest = history.substring(0, history.indexOf(translate("webacl.profile.version", 1)));
            assertThat(latest)
                    .contains(translate("webacl.path.OTHER_PROXY"))
                    .doesNotContain(translate("webacl.profile.LOGGING"));
        });
    }

    @Test
    void aWebAclOfCloudFrontHasNoCloudFrontInFrontOfIt() throws Exception {
        sql.sql("update web_acl set arn = :arn")
                .param("arn", Declared.CDN.value())
                .update();

        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.declare");

            RadioButtonGroup<TrafficPath.Kind> path = path();
            assertThat(path.getListDataView().getItems())
                    .containsExactly(TrafficPath.Kind.DIRECT, TrafficPath.Kind.OTHER_PROXY);
            assertThat(path.getValue()).isEqualTo(TrafficPath.Kind.DIRECT);
            assertThat(path.getHelperText()).isEqualTo(translate("webacl.profile.front"));
        });
    }

    @Test
    void aCountryIsFoundByItsNameInEitherLanguageOrByItsCode() throws Exception {
        asAdministrator(() -> {
            navigate(WebAclsView.class);
            clickInList("webacl.declare");
            var home = home();
            assertThat(home.getListDataView().getItems().limit(2)).containsExactly("JP", "US");
            home.setValue("US");

            for (var typed : List.of("日本", " japan", "jp", "にほ", "Viet", "ドイツ", "United")) {
                ComponentUtil.fireEvent(home, new ComboBoxBase.CustomValueSetEvent<>(home, true, typed));
                var meant = switch (typed) {
                    case "日本", " japan", "jp" -> "JP";
                    case "Viet" -> "VN";
                    case "ドイツ" -> "DE";
                    default -> null;
                };
                assertThat(home.getValue()).as(typed).isEqualTo(meant);
                assertThat(home.isInvalid()).as(typed).isEqualTo(meant == null);
            }
            assertThat(home.getErrorMessage()).isEqualTo(translate("webacl.profile.noCountry", "United"));
        });
    }

    private void declare(int seen, TrafficPath path) throws Exception {
        asAdministrator(() -> profiles.declare(SHOP, seen, draft(path)));
    }

    private static ProfileDraft draft(TrafficPath path) {
        return new ProfileDraft(null, path, Logging.ALL, BotControl.NONE, List.of(), List.of(), "JP");
    }

    private ProfileVersion current() {
        return profiles.find(SHOP).orElseThrow();
    }

    private static void asAdministrator(Runnable work) throws Exception {
        JobIdentity.as("test.administrator", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            work.run();
            return true;
        });
    }

    private void choose(String label, Object value) {
        find(RadioButtonGroup.class).all().stream()
                .filter(group -> translate(label).equals(group.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    private ComboBox<String> home() {
        return find(ComboBox.class).all().stream()
                .filter(box -> translate("webacl.profile.HOME_COUNTRY").equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private RadioButtonGroup<TrafficPath.Kind> path() {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> translate("webacl.profile.PATH").equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).last()).click();
    }

    private void clickInList(String key) {
        Component acts = test(find(Grid.class).single()).getCellComponent(0, 4);
        acts.getChildren()
                .map(Button.class::cast)
                .filter(button -> translate(key).equals(button.getText()))
                .forEach(Button::click);
    }

    private String listed() {
        var grid = test(find(Grid.class).single());
        return grid.getCellComponent(0, 3).getElement().getTextRecursively();
    }

    private String answer() {
        return find(Paragraph.class).all().getFirst().getElement().getTextRecursively();
    }
}
