package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.kamae.core.SearchSource;
import dev.kamae.core.SearchSource.Hit;
import dev.kamae.uikit.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Search over everything that the modules let be found; {@code /} leads here, Enter opens. */
class Search extends Div {

    private static final int HITS = 12;

    private final List<SearchSource> sources;
    private final ComboBox<Hit> field = new ComboBox<>();

    Search(List<SearchSource> sources) {
        this.sources = sources;
        addClassName("k-search");
        field.setPlaceholder(translate("shell.search"));
        field.setAriaLabel(translate("shell.search"));
        field.setPrefixComponent(Symbol.SEARCH.icon());
        field.setItemLabelGenerator(Hit::title);
        field.setRenderer(LitRenderer.<Hit>of(
                        "<span class=\"k-hit\"><span class=\"k-quiet\">${item.kind}</span> ${item.title}</span>")
                .withProperty("kind", hit -> translate(hit.kind()))
                .withProperty("title", Hit::title));
        field.setItems(DataProvider.fromFilteringCallbacks(
                query -> page(hits(query.getFilter().orElse("")), query.getOffset(), query.getLimit()),
                query -> hits(query.getFilter().orElse("")).size()));
        field.addValueChangeListener(chosen -> open(chosen.getValue()));
        add(field);
    }

    private void open(@Nullable Hit hit) {
        if (hit != null) {
            field.clear();
            UI.getCurrent().navigate(hit.path());
        }
    }

    private List<Hit> hits(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return sources.stream()
                .flatMap(source -> source.search(text, HITS).stream())
                .limit(HITS)
                .toList();
    }

    private static Stream<Hit> page(List<Hit> hits, int offset, int limit) {
        return hits.stream().skip(offset).limit(limit);
    }
}
