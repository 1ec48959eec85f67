package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Language;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on behind a page: while it does the page looks often, in the reader's own name, otherwise as often as
 * it looks for anything.
 */
public final class UnderWay {

    private UnderWay() {}

    /**
     * Keeps {@code show} supplied while {@code owner} is on a page: at once, then whenever what is asked for has changed.
     *
     * @param underWay whether it will soon be something else
     * @return looks at once, for who has just begun something
     */
    public static <T> Runnable watch(Component owner, Supplier<T> ask, Predicate<T> underWay, Consumer<T> show) {
        LivePolling.watch(owner, new Work<>(ask, underWay, show));
        return () -> owner.getUI().ifPresent(LivePolling::lookNow);
    }

    private static final class Work<T> implements LivePolling.Watch {

        private final Supplier<T> ask;
        private final Predicate<T> underWay;
        private final Consumer<T> show;
        private @Nullable T last;

        Work(Supplier<T> ask, Predicate<T> underWay, Consumer<T> show) {
            this.ask = ask;
            this.underWay = underWay;
            this.show = show;
        }

        @Override
        public void look(Language language) {
            var now = ask.get();
            if (!now.equals(last)) {
                last = now;
                show.accept(now);
            }
        }

        @Override
        public boolean isLoading() {
            return Optional.ofNullable(last).filter(underWay).isPresent();
        }
    }
}
