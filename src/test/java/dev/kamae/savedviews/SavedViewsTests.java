package dev.kamae.savedviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Views are saved for oneself or for all, and nobody sees one of a page that they may not open. */
@KamaeTest
class SavedViewsTests {

    private static final String FOR_ALL = "traffic";
    private static final String FOR_INVESTIGATORS = "traffic/requests";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SavedViews views;

    @Autowired
    private List<ViewablePage> pages;

    private SignedInAs hana;
    private SignedInAs kenji;
    private SignedInAs saeki;
    private SignedInAs admin;

    @BeforeEach
    void people() {
        sql.sql("truncate saved_view").update();
        hana = SignedInAs.person(sql, "views-hana", Role.ANALYST);
        kenji = SignedInAs.person(sql, "views-kenji", Role.ANALYST);
        saeki = SignedInAs.person(sql, "views-saeki", Role.EXECUTIVE);
        admin = SignedInAs.person(sql, "views-admin", Role.ADMINISTRATOR);
    }

    @Test
    void onesOwnViewsStandBeforeThoseThatOthersShare() throws Exception {
        kenji.run(() -> {
            views.save(FOR_ALL, "span=7d", "a shared", true);
            views.save(FOR_ALL, "span=1h", "b for me", false);
        });
        hana.run(() -> views.save(FOR_ALL, "acl=x&span=24h", "z mine", false));

        assertThat(hana.call(() -> views.of(FOR_ALL)))
                .extracting(view -> view.name() + " " + view.query())
                .containsExactly("z mine acl=x&span=24h", "a shared span=7d");
        assertThat(hana.call(() -> views.of("traffic/rules"))).isEmpty();
    }

    @Test
    void nobodySeesAViewOfAPageThatTheyMayNotOpen() throws Exception {
        var view = hana.call(() -> views.save(FOR_INVESTIGATORS, "client=203.0.113.7", "suspect", true));

        assertThat(kenji.call(() -> views.of(FOR_INVESTIGATORS))).containsExactly(view);
        for (var other : List.of(saeki, admin)) {
            assertThatThrownBy(() -> other.call(() -> views.of(FOR_INVESTIGATORS)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> views.delete(view.id()))).isInstanceOf(ViewGone.class);
            assertThatThrownBy(() -> other.run(() -> views.save(FOR_INVESTIGATORS, "", "mine", false)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> hana.call(() -> views.of("people"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyTheOwnerOrAnAdministratorChangesAView() throws Exception {
        var shared = hana.call(() -> views.save(FOR_ALL, "", "shared", true));
        var own = hana.call(() -> views.save(FOR_ALL, "", "own", false));

        assertThatThrownBy(() -> kenji.run(() -> views.rename(shared.id(), "mine now")))
                .isInstanceOf(ViewOfAnother.class);
        assertThatThrownBy(() -> kenji.run(() -> views.delete(shared.id()))).isInstanceOf(ViewOfAnother.class);
        // what is not shared is not even there for others, administrators included
        assertThatThrownBy(() -> kenji.run(() -> views.delete(own.id()))).isInstanceOf(ViewGone.class);
        assertThatThrownBy(() -> admin.run(() -> views.delete(own.id()))).isInstanceOf(ViewGone.class);

        hana.run(() -> views.rename(shared.id(), "renamed"));
        assertThat(kenji.call(() -> views.of(FOR_ALL)))
                .extracting(SavedView::name)
                .containsExactly("renamed");
        admin.run(() -> views.delete(shared.id()));
        assertThat(hana.call(() -> views.of(FOR_ALL))).containsExactly(own);
    }

    @Test
    void aNameIsNeededAndIsAPersonsOnceForAPage() throws Exception {
        hana.run(() -> {
            var first = views.save(FOR_ALL, "", " Nights ", false);
            assertThat(first.name()).isEqualTo("Nights");
            assertThatThrownBy(() -> views.save(FOR_ALL, "", "NIGHTS", true)).isInstanceOf(ViewNameTaken.class);
            assertThatThrownBy(() -> views.save(FOR_ALL, "", "  ", true)).isInstanceOf(ViewNeedsName.class);
            assertThatThrownBy(() -> views.save(FOR_ALL, "", "x".repeat(61), true))
                    .isInstanceOf(ViewNeedsName.class);
            var second = views.save(FOR_INVESTIGATORS, "", "Nights", true);
            assertThat(second.name()).isEqualTo("Nights");
            views.rename(first.id(), "nights");
            views.save(FOR_ALL, "", "Days", false);
            assertThatThrownBy(() -> views.rename(first.id(), "days")).isInstanceOf(ViewNameTaken.class);
        });
        kenji.run(() -> views.save(FOR_ALL, "", "Nights", true));
    }

    @Test
    void everyChangeLeavesATrace() throws Exception {
        var before = traces();
        hana.run(() -> {
            var view = views.save(FOR_ALL, "", "one", true);
            views.rename(view.id(), "two");
            views.delete(view.id());
        });

        assertThat(traces()).isEqualTo(before + 3);
    }

    @Test
    void aPageAsksForWhatItsViewsAskFor() {
        Map<String, List<String>> asked = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("dev.kamae").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class) && type.isAnnotatedWith(RolesAllowed.class))
                        .map(type -> type.reflect())
                        .collect(Collectors.toMap(
                                type -> type.getAnnotation(Route.class).value(),
                                type -> List.of(
                                        type.getAnnotation(RolesAllowed.class).value())));

        assertThat(pages)
                .extracting(ViewablePage::route)
                .contains("traffic", "traffic/rules", "traffic/requests", "traffic/verdicts");
        assertThat(pages.stream()
                        .collect(Collectors.groupingBy(
                                ViewablePage::route, Collectors.mapping(ViewablePage::capability, Collectors.toSet()))))
                .allSatisfy((route, capabilities) ->
                        assertThat(asked.get(route)).containsExactlyInAnyOrderElementsOf(capabilities));
    }

    private long traces() {
        return sql.sql("select count(*) from audit_row where action like 'savedviews.%'")
                .query(Long.class)
                .single();
    }
}
