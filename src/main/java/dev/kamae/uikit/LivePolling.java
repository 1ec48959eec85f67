package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import dev.kamae.core.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one page watches: it polls while that is anything, and often while something has no value yet. */
final class LivePolling {

    private static final int USUALLY = 10_000;
    private static final int WHILE_LOADING = 700;
    private static final int NEVER = -1;

    private final UI ui;
    private final List<Watch> watches = new ArrayList<>();

    private LivePolling(UI ui) {
        this.ui = ui;
        ui.addPollListener(poll -> look());
    }

    static <T> void watch(Component owner, Function<Language, Shown<T>> ask, Consumer<Shown<T>> show) {
        watch(owner, new LiveWatch<>(ask, show));
    }

    static void watch(Component owner, Watch watch) {
        owner.addAttachListener(attach -> of(attach.getUI()).begin(watch));
        owner.addDetachListener(detach -> of(detach.getUI()).end(watch));
        owner.getUI().filter(ui -> owner.isAttached()).ifPresent(ui -> of(ui).begin(watch));
    }

    static void lookNow(UI ui) {
        of(ui).look();
    }

    private static LivePolling of(UI ui) {
        var known = ComponentUtil.getData(ui, LivePolling.class);
        if (known != null) {
            return known;
        }
        var made = new LivePolling(ui);
        ComponentUtil.setData(ui, LivePolling.class, made);
        return made;
    }

    private void begin(Watch watch) {
        if (!watches.contains(watch)) {
            watches.add(watch);
            look(watch);
            setRhythm();
        }
    }

    private void end(Watch watch) {
        watches.remove(watch);
        setRhythm();
    }

    private void look() {
        List.copyOf(watches).forEach(this::look);
        setRhythm();
    }

    /** One that fails must not keep the others from their values. */
    private void look(Watch watch) {
        try {
            watch.look(Language.of(ui.getLocale()));
        } catch (RuntimeException failure) {
            ui.getSession().getErrorHandler().error(new ErrorEvent(failure));
        }
    }

    private void setRhythm() {
        var loading = watches.stream().anyMatch(Watch::isLoading);
        ui.setPollInterval(watches.isEmpty() ? NEVER : loading ? WHILE_LOADING : USUALLY);
    }

    /** Something that a page keeps up to date. */
    interface Watch {

        void look(Language language);

        /** Whether it will soon be something else. */
        boolean isLoading();
    }

    private static final class LiveWatch<T> implements Watch {

        private final Function<Language, Shown<T>> ask;
        private final Consumer<Shown<T>> show;
        private @Nullable Shown<T> last;

        LiveWatch(Function<Language, Shown<T>> ask, Consumer<Shown<T>> show) {
            this.ask = ask;
            this.show = show;
        }

        @Override
        public void look(Language language) {
            var now = ask.apply(language);
            if (!now.equals(last)) {
                last = now;
                show.accept(now);
            }
        }

        @Override
        public boolean isLoading() {
            return last instanceof Shown.Loading;
        }
    }
}
