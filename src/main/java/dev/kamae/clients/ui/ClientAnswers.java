package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.clients.ClientPicture;
import dev.kamae.clients.ClientPicture.Answered;
import dev.kamae.clients.Tally;
import dev.kamae.core.Formats;
import dev.kamae.core.LogText;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.List;

/** What a client got: how its requests ended, by which rules, and with which codes where the log says them. */
record ClientAnswers(Formats formats, ClientPicture picture) {

    private static final int LONGEST = 60;
    private static final int RULES = 5;

    FigureTable table() {
        var table = new FigureTable(
                List.of(
                        translate("requests.column.action"),
                        translate("clients.requests"),
                        translate("clients.codes"),
                        translate("requests.column.rule")),
                1);
        picture.answers().forEach(answer -> table.row(cells(answer)));
        return table;
    }

    private Component[] cells(Answered answer) {
        return new Component[] {
            Words.plain(translate("waflog.action." + answer.action())),
            Words.plain(formats.count(answer.requests())),
            answer.codes().most().isEmpty() ? Words.quiet(translate("clients.codes.none")) : list(answer.codes()),
            list(answer.rules())
        };
    }

    private Component list(Tally tally) {
        var list = new Div();
        tally.most().stream()
                .limit(RULES)
                .forEach(count -> list.add(new Div(
                        Words.logged(new LogText(count.value()), LONGEST),
                        Words.quiet(" " + formats.count(count.requests())))));
        return list;
    }
}
