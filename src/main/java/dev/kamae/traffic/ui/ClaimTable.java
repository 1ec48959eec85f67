package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.LoggedBots.Checked;
import dev.kamae.traffic.LoggedBots.Claim;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the name of a well-known crawler, and whether it is who it says.
 *
 * @param link from a word in user agents to what those did that have it; null for who may not see them
 */
record ClaimTable(Formatting formatting, Function<String, @Nullable String> link) {

    FigureTable of(LoggedBots logged) {
        var table = new FigureTable(List.of(
                translate("traffic.bots.claims.crawler"),
                translate("traffic.bots.requests"),
                translate("traffic.bots.claims.confirmed"),
                translate("waflog.class.IMPOSTOR_SUSPECT"),
                translate("traffic.bots.claims.passing")));
        table.addClassName("k-rule-table");
        logged.crawlers()
                .forEach(claim -> table.row(
                        name(claim),
                        Words.plain(count(claim.requests())),
                        logged.labelled() ? FigureWords.of(formatting.formats(), claim.confirmed()) : unlabelled(),
                        logged.labelled() ? checked(claim.suspects(), claim.suspectsChecked(), "") : unlabelled(),
                        // held against the ranges, whatever AWS said
                        checked(claim.passing(), claim.passingChecked(), claim.passingRule())));
        return table;
    }

    /** Whom AWS confirmed stands in labels only. */
    private static Component unlabelled() {
        return Words.unknown(translate("uikit.unknown"), translate("traffic.lack.NO_LABELS"));
    }

    private Component name(Claim claim) {
        var href = link.apply(claim.crawler());
        var list = claim.list()
                .map(known -> translate(
                        "traffic.bots.claims.list",
                        new LogText(known.file()).cut(40),
                        formatting.shortDate(LocalDate.ofInstant(
                                known.of(), formatting.clock().getZone()))))
                .orElseGet(() -> translate("traffic.bots.claims.noList"));
        return new Div(
                href == null ? Words.plain(claim.crawler()) : new Anchor(href, claim.crawler()),
                new Div(Words.quiet(list)));
    }

    private Component checked(long requests, Checked checked, String rule) {
        var cell = new Div(FigureWords.of(formatting.formats(), requests));
        if (requests > 0) {
            words(checked).forEach(word -> cell.add(new Div(word)));
        }
        if (!rule.isEmpty()) {
            cell.add(new Div(Words.quiet(translate("traffic.bots.claims.rule", new LogText(rule).cut(40)))));
        }
        return cell;
    }

    private List<Span> words(Checked checked) {
        var words = new ArrayList<Span>();
        if (checked.outside() > 0) {
            words.add(Words.bad(translate("traffic.bots.claims.outside", count(checked.outside()))));
        }
        if (checked.within() > 0) {
            words.add(Words.quiet(translate("traffic.bots.claims.within", count(checked.within()))));
        }
        if (checked.unverifiable() > 0) {
            words.add(Words.quiet(translate("traffic.bots.claims.unverifiable", count(checked.unverifiable()))));
        }
        return words;
    }

    private String count(long requests) {
        return formatting.formats().count(requests);
    }
}
