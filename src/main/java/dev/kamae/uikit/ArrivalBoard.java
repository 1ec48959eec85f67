package dev.kamae.uikit;

import dev.kamae.uikit.ArrivalSource.Arrival;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What figures still lack because it is on its way, and where one can watch it come in. */
@Component
public class ArrivalBoard {

    private final List<ArrivalSource> sources;

    ArrivalBoard(ObjectProvider<ArrivalSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /** What is on its way now, whoever asks. */
    public List<Arrival> now() {
        return sources.stream().flatMap(source -> source.arrival().stream()).toList();
    }

    /** The page to watch it, relative to the portal's root; empty where the reader may not see it. */
    public Optional<String> page() {
        return sources.stream().flatMap(source -> source.page().stream()).findFirst();
    }
}
