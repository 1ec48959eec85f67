package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueNumber;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Outlook.Planned;
import dev.kamae.roadmap.Quarter;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures of each quarter: what they raise, who has them, how far they are, and how that differs from what was agreed. */
class MeasureTable extends Div {

    private final Outlook outlook;
    private final RoadmapWords words;
    private final Function<Planned, Component> actions;

    /** @param actions what the reader can do with a measure */
    MeasureTable(Outlook outlook, RoadmapWords words, Function<Planned, Component> actions) {
        this.outlook = outlook;
        this.words = words;
        this.actions = actions;
        addClassName("k-measures");
        var table = new FigureTable(Stream.of("measure", "raising", "threats", "owner", "state", "against")
                .map(column -> translate("roadmap.column." + column))
                .toList());
        for (var quarter : quarters()) {
            table.group(words.quarter(quarter, outlook.firstMonth()));
            outlook.measures().stream()
                    .filter(planned -> planned.measure().content().quarter().equals(quarter))
                    .forEach(planned -> table.row(row(planned)));
        }
        add(new Card(translate("roadmap.measures"), translate("roadmap.measuresNote"), table)
                .with(new DataMenu(translate("roadmap.measures"), this::data)));
    }

    private List<Quarter> quarters() {
        return outlook.measures().stream()
                .map(planned -> planned.measure().content().quarter())
                .distinct()
                .sorted()
                .toList();
    }

    private Component[] row(Planned planned) {
        var content = planned.measure().content();
        var title = new Div(new Div(Words.strong(content.title())), actions.apply(planned));
        content.issues().stream()
                .sorted(Comparator.comparingInt(IssueNumber::value))
                .forEach(issue -> title.add(new Anchor("issues/" + issue, issue.toString())));
        title.addClassName("k-measure-title");
        var state = new Div(new Div(Words.plain(RoadmapWords.state(content.state()))));
        if (!content.reason().isEmpty()) {
            state.add(new Div(Words.quiet(content.reason())));
        }
        return new Component[] {
            title,
            raises(planned),
            threats(planned),
            content.owner() == null ? Words.quiet(words.owner(null)) : Words.plain(words.owner(content.owner())),
            state,
            against(planned)
        };
    }

    private Component raises(Planned planned) {
        var content = planned.measure().content();
        var control = content.control();
        var level = content.maturity();
        if (control == null || level == null) {
            return Words.quiet(translate("roadmap.closesIssues"));
        }
        var now = planned.now();
        var levels = Words.quiet(translate(
                "roadmap.levels",
                now == null ? translate("threats.unrecorded") : Integer.toString(now.level()),
                level.level()));
        levels.setTitle(RoadmapWords.level(level));
        return new Div(new Div(Words.plain(words.control(control))), levels);
    }

    private Component threats(Planned planned) {
        var list = new Div();
        planned.threats().stream()
                .sorted(Comparator.comparingDouble(
                                (ThreatId threat) -> -planned.moves().getOrDefault(threat, 0.0))
                        .thenComparing(words::threat))
                .forEach(threat -> {
                    var line = new Div(words.threatLink(threat));
                    var moved = planned.moves().get(threat);
                    if (moved != null) {
                        line.add(moved < 0 ? Words.bad(words.points(moved)) : Words.quiet(words.points(moved)));
                    }
                    list.add(line);
                });
        list.addClassName("k-measure-threats");
        return list;
    }

    private Component against(Planned planned) {
        var told = new Div();
        var content = planned.measure().content();
        var agreed = planned.agreed();
        var slip = planned.slip();
        if (agreed == null) {
            told.add(Words.quiet(
                    RoadmapWords.difference(planned, outlook.agreement().isPresent())));
        } else if (slip == null) {
            told.add(Words.plain(RoadmapWords.state(MeasureState.DROPPED)));
        } else {
            told.add(planned.isLate() ? Words.bad(RoadmapWords.slip(slip)) : Words.plain(RoadmapWords.slip(slip)));
        }
        if (agreed != null && planned.isOtherThanAgreed()) {
            told.add(new Div(Words.quiet(translate(
                    agreed.content().issues().isEmpty() ? "roadmap.agreedThat" : "roadmap.agreedThatClosing",
                    words.quarter(agreed.content().quarter(), outlook.firstMonth()),
                    words.raises(agreed.content()),
                    RoadmapWords.issues(agreed.content())))));
        }
        if (content.state().isOpen() && content.quarter().compareTo(outlook.current()) < 0) {
            told.add(new Div(Words.bad(translate("roadmap.overdue"))));
        }
        if (planned.isUnproven()) {
            told.add(new Div(Words.bad(translate("roadmap.unproven"))));
        }
        return told;
    }

    private DataTable data() {
        return new DataTable(
                Stream.of(
                                "quarter",
                                "measure",
                                "raising",
                                "threats",
                                "owner",
                                "state",
                                "reason",
                                "issues",
                                "agreedQuarter",
                                "against")
                        .map(column -> translate("roadmap.column." + column))
                        .toList(),
                outlook.measures().stream().map(this::data).toList());
    }

    private List<DataTable.Cell> data(Planned planned) {
        var content = planned.measure().content();
        var agreed = planned.agreed();
        return Stream.of(
                        words.quarter(content.quarter(), outlook.firstMonth()),
                        content.title(),
                        words.raises(content),
                        planned.threats().stream()
                                .map(words::threat)
                                .sorted()
                                .collect(Collectors.joining(translate("uikit.listed"))),
                        words.owner(content.owner()),
                        RoadmapWords.state(content.state()),
                        content.reason(),
                        RoadmapWords.issues(content),
                        agreed == null ? "" : words.quarter(agreed.content().quarter(), outlook.firstMonth()),
                        RoadmapWords.difference(planned, outlook.agreement().isPresent()))
                .map(DataTable.Cell::words)
                .toList();
    }
}
