package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/** What a person recorded about a threat or a control: the current one of a row of versions. */
public sealed interface Judgement
        permits Answer, Assessment, Target, Impact, PressureSetting, CounterSetting, Applicability, Drill {

    /** Counts from 1; 0 stands for "there was none" wherever a version is named. */
    int version();

    Actor by();

    Instant at();

    /** What the person wrote with it: the note, or the reason. */
    String words();
}
