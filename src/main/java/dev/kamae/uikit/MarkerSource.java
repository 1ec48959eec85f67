package dev.kamae.uikit;

import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import java.util.List;

/** A module that knows of things which explain a curve has one as a bean; charts over time ask all of them. */
public interface MarkerSource {

    /** What happened in this stretch and the asking person may see, in any order. */
    List<Marker> markers(TimeRange range, Language language);
}
