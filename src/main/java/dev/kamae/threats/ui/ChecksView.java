package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Directory;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.CheckImport;
import dev.kamae.threats.CheckStanding;
import dev.kamae.threats.Checks;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** What do automatic checks say? The newest run of each account by question, and the files that came in. */
@Route("threats/checks")
@RolesAllowed(Capability.VIEW)
class ChecksView extends Div implements HasDynamicTitle {

    private static final int NAME_SHOWN = 60;

    private final Checks checks;
    private final Directory directory;
    private final Formatting formatting;
    private final boolean mayImport;
    private final Page page = new Page(translate("threats.checks.question"));
    private final Div tables = new Div();

    ChecksView(Checks checks, People people, Identity identity, Formatting formatting) {
        this.checks = checks;
        this.directory = people.directory();
        this.formatting = formatting;
        page.backTo("threats", translate("threats.catalogue.back"));
        mayImport = identity.may(Capability.EDIT);
        if (mayImport) {
            page.add(new CheckUpload(checks, formatting.language(), this::show));
        }
        page.add(tables);
        add(page);
        show();
    }

    private void show() {
        var imports = checks.imports();
        var standings = checks.standings(formatting.clock().instant());
        page.answer(Words.plain(
                standings.isEmpty()
                        ? translate("threats.checks.nothing")
                        : translate(
                                "threats.checks.answer",
                                standings.stream()
                                        .flatMap(standing -> standing.results().stream())
                                        .map(result -> result.check())
                                        .distinct()
                                        .count(),
                                standings.stream()
                                        .map(CheckStanding::account)
                                        .distinct()
                                        .count())));
        tables.removeAll();
        if (imports.isEmpty()) {
            tables.add(nothing());
        } else {
            tables.add(standing(standings), files(imports));
        }
    }

    private Empty nothing() {
        return mayImport
                ? new Empty(translate("threats.checks.empty"))
                : new Empty(translate("threats.checks.empty"), Words.quiet(translate("threats.checks.emptyWho")));
    }

    private Card standing(List<CheckStanding> standings) {
        var table = new FigureTable(
                List.of(
                        translate("threats.check.source"),
                        translate("threats.check.account"),
                        translate("threats.check.practice"),
                        translate("threats.check.ranAt"),
                        translate("threats.check.checks"),
                        translate("threats.check.share")),
                4,
                5);
        for (var standing : standings) {
            var share = Words.plain(formatting.formats().share(standing.share()));
            share.setTitle(failed(standing));
            table.row(
                    Words.plain(translate("threats.check.source." + standing.source())),
                    Words.plain(standing.account()),
                    Words.plain(translate("threats.check.question." + standing.question())),
                    Words.plain(formatting.dayMoment(standing.at())),
                    Words.plain(formatting.formats().count(standing.results().size())),
                    share);
        }
        return new Card(translate("threats.checks.standing"), translate("threats.checks.standingNote"), table);
    }

    /** Those that something failed. */
    private static String failed(CheckStanding standing) {
        return standing.results().stream()
                .filter(result -> result.failed() > 0)
                .limit(10)
                .map(result -> translate(
                        "threats.check.failed",
                        new LogText(result.check()).cut(NAME_SHOWN),
                        result.failed(),
                        result.passed() + result.failed()))
                .collect(Collectors.joining("\n"));
    }

    private Card files(List<CheckImport> imports) {
        var rows = new Div();
        imports.forEach(one -> rows.add(file(one)));
        return new Card(translate("threats.checks.files"), "", rows);
    }

    private Component file(CheckImport one) {
        var told = new Div(new Div(
                Words.logged(new LogText(one.name()), NAME_SHOWN),
                Words.plain(translate("threats.check.source." + one.source())),
                Words.plain(translate("threats.check.counted", one.findings(), one.checks(), one.skipped()))));
        if (!one.unmapped().isEmpty()) {
            told.add(unmapped(one));
        }
        told.add(Words.quiet(directory.name(one.by(), formatting.language())));
        var row = new Div(Words.quiet(formatting.dayMoment(one.at())), told);
        row.addClassName("k-drill");
        return row;
    }

    private static Paragraph unmapped(CheckImport one) {
        var some = one.unmapped().stream()
                .limit(5)
                .map(check -> new LogText(check).cut(NAME_SHOWN))
                .collect(Collectors.joining(translate("threats.comma")));
        var note =
                new Paragraph(translate("threats.check.unmapped", one.unmapped().size(), some));
        note.addClassName("k-note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return translate("threats.checks") + " - Kamae";
    }
}
