package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.kamae.sheets.Layout;
import dev.kamae.sheets.PlannedIssue.Place;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetDraft;
import dev.kamae.sheets.SheetImport;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.UnderWay;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** An import that goes on behind the page, as the person who began it, and whether or not the page stays. */
class Taking extends Div {

    private final int total;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private final CompletableFuture<SheetImport> result = new CompletableFuture<>();

    /** Written by the thread that imports, read by the page. */
    private volatile int done;

    /** How far it is; done is all, and the result still to come, while the transaction ends. */
    private record State(int done, boolean over) {}

    /**
     * @param taken called on the page when it is over
     * @param failed called on the page when it did not succeed; nothing has come in then
     */
    Taking(
            Sheets sheets,
            SheetDraft draft,
            Layout layout,
            Set<Chosen> chosen,
            Set<Place> out,
            int total,
            Consumer<SheetImport> taken,
            Consumer<RuntimeException> failed) {
        this.total = total;
        addClassName("k-form");
        getElement().setAttribute("role", "status");
        add(said, bar);
        Thread.ofVirtual().name("sheet import").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                result.complete(sheets.take(draft, layout, chosen, out, now -> done = now));
            } catch (RuntimeException | Error wrong) {
                result.completeExceptionally(wrong);
            }
        }));
        UnderWay.watch(this, this::state, state -> !state.over(), state -> show(state, taken, failed));
    }

    private State state() {
        return new State(done, result.isDone());
    }

    private void show(State state, Consumer<SheetImport> taken, Consumer<RuntimeException> failed) {
        said.setText(translate("sheets.preview.taking", state.done(), total));
        bar.setValue(total == 0 ? 1 : (double) state.done() / total);
        if (state.over()) {
            var refused = failure();
            if (refused == null) {
                taken.accept(result.join());
            } else {
                failed.accept(refused);
            }
        }
    }

    private @Nullable RuntimeException failure() {
        try {
            result.join();
            return null;
        } catch (CompletionException wrong) {
            return wrong.getCause() instanceof RuntimeException cause ? cause : wrong;
        }
    }
}
