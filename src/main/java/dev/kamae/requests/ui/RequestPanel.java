package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import dev.kamae.identity.People;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.requests.RequestDetail;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.RequestSentence;
import dev.kamae.requests.RequestTerm;
import dev.kamae.requests.Requests;
import dev.kamae.requests.Verdicts;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleMatch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** One log line: as a sentence, of what class and why, which rules matched, and all that it says. */
class RequestPanel extends Section {

    private static final int VALUE = 400;

    private final Requests requests;
    private final Verdicts verdicts;
    private final People people;
    private final Formatting formatting;
    private final List<RequestSlot> slots;
    private final Div tools = new Div();
    private final Div body = new Div();
    private BiConsumer<RequestRow, RequestTerm> narrow = (row, term) -> {};

    RequestPanel(Requests requests, Verdicts verdicts, People people, Formatting formatting, List<RequestSlot> slots) {
        this.slots = slots;
        this.requests = requests;
        this.verdicts = verdicts;
        this.people = people;
        this.formatting = formatting;
        addClassName("k-panel");
        tools.addClassName("k-panel-tools");
        add(tools, body);
    }

    void offerToClose(RequestsAddress address, Runnable close) {
        var page = new Button(
                Symbol.EXPAND.icon(), click -> UI.getCurrent().navigate(RequestsAddress.LINE, address.line()));
        page.setAriaLabel(translate("requests.request.openAsPage"));
        page.setTooltipText(translate("requests.request.openAsPage"));
        var cross = new Button(Symbol.CLOSE.icon(), click -> close.run());
        cross.setAriaLabel(translate("uikit.close"));
        page.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        tools.add(page, cross);
    }

    /** What a click beside a field does. */
    void offerToNarrow(BiConsumer<RequestRow, RequestTerm> narrow) {
        this.narrow = narrow;
    }

    /** Shows the line, or that it is not there. */
    void show(LineId line) {
        body.removeAll();
        try {
            var found = line.isLogLine() ? requests.find(line.index(), line.id()) : Optional.<RequestDetail>empty();
            found.ifPresentOrElse(this::fill, () -> gone(line));
        } catch (LogStoreRefusal refusal) {
            body.add(new Empty(refusal.sentence(formatting.language())));
        }
    }

    /** Of one that was judged a little is left. */
    private void gone(LineId line) {
        body.add(new Empty(translate("requests.request.gone")));
        verdicts.find(line.index(), line.id()).ifPresent(judged -> {
            var kept = new Paragraph(judged.sentence(formatting.language()));
            kept.addClassNames("k-sentence", "k-logged");
            body.add(kept, new VerdictCard(verdicts, people, formatting, line));
        });
    }

    private void fill(RequestDetail detail) {
        var row = detail.row();
        var sentence = new Paragraph();
        sentence.addClassNames("k-sentence", "k-logged");
        say(sentence, row, OptionalLong.empty());
        body.add(
                new H2(formatting.formats().moment(row.at())),
                sentence,
                before(row, sentence),
                verdict(row),
                facts(row),
                heading("requests.request.matches"),
                matches(detail, row),
                raw(detail),
                heading("requests.request.fields"),
                fields(detail));
    }

    private Component verdict(RequestRow row) {
        return row.action().stops()
                ? new VerdictCard(verdicts, people, formatting, new LineId(row.index(), row.id()))
                : new Div();
    }

    private void say(Paragraph sentence, RequestRow row, OptionalLong before) {
        sentence.setText(RequestSentence.of(
                row, before, formatting.language(), formatting.clock().getZone()));
    }

    /** Asked for only when somebody wants to know it: it is another question to the log store. */
    private Component before(RequestRow row, Paragraph sentence) {
        if (row.client().isEmpty()) {
            return Words.quiet(translate("requests.request.beforeUnknown"));
        }
        var count = new Button(translate("requests.request.before"));
        count.addThemeVariants(ButtonVariant.SMALL);
        count.addClickListener(click -> {
            try {
                requests.countBefore(row).ifPresent(answer -> say(sentence, row, OptionalLong.of(answer.value())));
                count.setVisible(false);
            } catch (LogStoreRefusal refusal) {
                Notices.refused(refusal.sentence(formatting.language()));
            }
        });
        return count;
    }

    private Facts facts(RequestRow row) {
        var kind = new Span();
        kind.addClassNames(
                "k-swatch",
                "k-swatch-square",
                ClassLook.meaning(row.trafficClass()).style());
        var facts = new Facts()
                .with(translate("requests.column.action"), Words.plain(translate("waflog.action." + row.action())))
                .with(
                        translate("requests.column.class"),
                        new Span(kind, new Span(" " + translate("waflog.class." + row.trafficClass()))),
                        Words.quiet(row.reason().sentence(formatting.language())))
                .with(
                        translate("webacl.acl"),
                        Words.logged(new LogText(row.acl().name()), 80))
                .with(translate("requests.filter.AGENT"), Words.logged(LogText.of(row.userAgent(), "–"), VALUE));
        slots.forEach(slot -> slot.show(row, facts));
        return facts;
    }

    private Component matches(RequestDetail detail, RequestRow row) {
        var list = new Div();
        list.addClassName("k-matches");
        for (var match : detail.matches()) {
            var name = match.subRule().isEmpty() ? match.rule() : match.subRule();
            var inside = match.subRule().isEmpty() ? match.group() : (match.rule() + " " + match.group()).strip();
            var line = new Div(
                    Words.plain(translate("waflog.effect." + match.effect())),
                    Words.logged(new LogText(name), 120),
                    quiet(inside));
            same(match).ifPresent(term -> line.add(ways(row, term)));
            list.add(line);
        }
        return list;
    }

    private static Optional<RequestTerm> same(RuleMatch match) {
        if (!match.subRule().isEmpty()) {
            return Optional.of(RequestTerm.of(RequestPart.SUB_RULE, match.subRule()));
        }
        var isEnd = Stream.of(
                        RuleEffect.ALLOWED,
                        RuleEffect.BLOCKED,
                        RuleEffect.CAPTCHA,
                        RuleEffect.CHALLENGED,
                        RuleEffect.ENDED_OTHERWISE)
                .anyMatch(effect -> effect == match.effect());
        return match.rule().isBlank()
                ? Optional.empty()
                : Optional.of(RequestTerm.of(isEnd ? RequestPart.RULE : RequestPart.MATCHED, match.rule()));
    }

    /** To the requests with the same, and to those without. */
    private Component ways(RequestRow row, RequestTerm term) {
        return new SameButtons(term, chosen -> narrow.accept(row, chosen));
    }

    private Component fields(RequestDetail detail) {
        var list = new Facts();
        list.addClassName("k-fields");
        for (var field : detail.fields()) {
            // the whole line once more, in one field
            if (!field.path().equals("@message")) {
                var value = Stream.<Component>concat(
                        Stream.of(Words.logged(new LogText(field.value()), VALUE)),
                        field.same().map(term -> ways(detail.row(), term)).stream());
                list.with(new LogText(field.path()).cut(120), value.toArray(Component[]::new));
            }
        }
        return list;
    }

    private static Component raw(RequestDetail detail) {
        var text = new Pre(RawText.of(detail.json()));
        text.addClassName("k-raw");
        var details = new Details(translate("requests.request.raw"), text);
        details.addClassName("k-raw-details");
        return details;
    }

    private static Span quiet(String text) {
        var words = Words.logged(new LogText(text), 120);
        words.addClassName("k-quiet");
        return words;
    }

    private static H3 heading(String key) {
        return new H3(translate(key));
    }

    static Anchor backToList() {
        return new Anchor(RequestsAddress.ROUTE, translate("requests.menu"));
    }
}
