package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import java.util.stream.Collectors;

/** How far the logs in view go, in one line: {@code ログは 16:50 まで完了 · 無音の取得元 0}. */
public final class Freshness extends Span {

    private final Formatting formatting;

    public Freshness(Formatting formatting) {
        this.formatting = formatting;
        addClassName("k-freshness");
    }

    /** Shows this, with the names of silent sources on hover. */
    public void show(Completeness logs) {
        removeAll();
        var to = logs.to();
        var silent = logs.silent();
        var fine = to != null && !logs.late() && (silent == null || silent.isEmpty());
        setClassName("k-freshness" + (fine ? "" : " k-freshness-bad"));
        var complete = to == null
                ? translate("uikit.fresh.unknown")
                : logs.late()
                        ? translate(
                                "uikit.fresh.late",
                                formatting.dayTime(to),
                                formatting.formats().span(formatting.since(to)))
                        : translate("uikit.fresh.complete", formatting.dayTime(to));
        add(
                (fine ? Symbol.CHECK : Symbol.ALERT).icon(),
                new Span(
                        silent == null ? complete : complete + " · " + translate("uikit.fresh.silent", silent.size())));
        setTitle(
                silent == null
                        ? ""
                        : silent.stream().map(name -> new LogText(name).cut(80)).collect(Collectors.joining("\n")));
    }
}
