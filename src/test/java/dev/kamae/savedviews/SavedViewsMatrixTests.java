package dev.kamae.savedviews;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with views of pages: one's own, one that another shares and one that another keeps. */
@KamaeTest
class SavedViewsMatrixTests {

    private static final String TABLE = """
            method                      executive analyst owner   auditor administrator nobody  reads   writes  explains
            SavedViews.of               does      does    does    does    does          refused does    does    refused
            SavedViews.of-log           refused   does    refused does    refused       refused refused refused refused
            SavedViews.save             does      does    does    does    does          refused refused refused refused
            SavedViews.save-log         refused   does    refused does    refused       refused refused refused refused
            SavedViews.rename-own       does      does    does    does    does          refused barred  barred  refused
            SavedViews.rename-shared    barred    barred  barred  barred  does          refused barred  barred  refused
            SavedViews.rename-anothers  barred    barred  barred  barred  barred        refused barred  barred  refused
            SavedViews.delete-own       does      does    does    does    does          refused barred  barred  refused
            SavedViews.delete-shared    barred    barred  barred  barred  does          refused barred  barred  refused
            SavedViews.delete-anothers  barred    barred  barred  barred  barred        refused barred  barred  refused
            SavedViews.mayChange-own    yes       yes     yes     yes     yes           refused no      no      refused
            SavedViews.mayChange-shared no        no      no      no      yes           refused no      no      refused
            PageColumns.of              does      does    does    does    does          refused does    does    refused
            PageColumns.choose          does      does    does    does    does          refused refused refused refused
            PageColumns.forget          does      does    does    does    does          refused does    does    refused
            """;

    private static final String PAGE = "issues";
    private static final String LOG = "traffic/requests";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithViewsWhatTheyMay(Asker asker) throws Exception {
        sql.sql("truncate saved_view, page_columns").update();
        var kenji = SignedInAs.person(sql, "views-kenji", Role.ANALYST);
        var shared = saved(kenji, true);
        var anothers = saved(kenji, false);
        var own = asker.isPerson() ? saved(asker.person(sql), false) : anothers;
        var second = asker.isPerson() ? saved(asker.person(sql), false) : anothers;

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("SavedViews.of", PAGE),
                                with("SavedViews.of-log", LOG),
                                with("SavedViews.save", PAGE, "", "Mine", false),
                                with("SavedViews.save-log", LOG, "", "Mine", false),
                                with("SavedViews.rename-own", own.id(), "Called otherwise"),
                                with("SavedViews.rename-shared", shared.id(), "Called otherwise"),
                                with("SavedViews.rename-anothers", anothers.id(), "Called otherwise"),
                                with("SavedViews.delete-own", second.id()),
                                with("SavedViews.delete-shared", shared.id()),
                                with("SavedViews.delete-anothers", anothers.id()),
                                with("SavedViews.mayChange-own", own),
                                with("SavedViews.mayChange-shared", shared),
                                with("PageColumns.of", PAGE),
                                with("PageColumns.choose", PAGE, List.of("OWNER")),
                                with("PageColumns.forget", PAGE)));
    }

    private SavedView saved(SignedInAs person, boolean isShared) throws Exception {
        return person.call(() -> views.save(PAGE, "", UUID.randomUUID().toString(), isShared));
    }
}
