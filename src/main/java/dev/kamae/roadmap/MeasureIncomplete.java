package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** A measure has a title, and a control with a level or issues. */
public final class MeasureIncomplete extends Refusal {

    MeasureIncomplete() {
        super(
                "roadmap.refused.incomplete",
                MeasureContent.LONGEST_TITLE,
                MeasureContent.MOST_ISSUES,
                MeasureContent.LONGEST_REASON);
    }
}
