package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.kamae.core.Score;
import dev.kamae.threats.CounterSetting;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import org.jspecify.annotations.Nullable;

/** Which Counter a person holds the threat to have: beside the reckoned one, for a time, and never in its place. */
class CounterCard extends JudgementCard<CounterSetting> {

    private final Threats threats;
    private final ThreatId threat;
    private final IntegerField score = new IntegerField(translate("threats.counterField"));
    private final DateField expires;
    private final Button end = Once.button(translate("threats.counterEnd"), () -> record(this::ending));
    private final Button history = new Button(translate("threats.counterHistory"), click -> history());

    CounterCard(Threats threats, StanceWords words, Stance stance, boolean mayDecide) {
        super(
                words,
                translate("threats.counter"),
                translate("threats.counterNote"),
                translate("threats.counterUnrecordedWhy"));
        this.threats = threats;
        this.threat = stance.threat().id();
        var today = words.formatting().today();
        expires = new DateField(translate("threats.pressureExpires"), today);
        expires.setMin(today);
        expires.setMax(today.plusDays(CounterSetting.LONGEST_DAYS));
        expires.setHelperText(translate("threats.pressureLongest", CounterSetting.LONGEST_DAYS));
        score.setMin(0);
        score.setMax(100);
        score.setStepButtonsVisible(true);
        history.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var settings = threats.counters(threat);
        show(stance.counter(), settings.isEmpty() ? null : settings.getLast());
        if (mayDecide) {
            offer(score, expires);
            more(end, history);
        } else {
            more(history);
        }
    }

    @Override
    void show(@Nullable CounterSetting current, @Nullable CounterSetting last) {
        var holding = current == null || current.ended() ? null : current;
        super.show(holding, last);
        end.setVisible(holding != null);
        history.setVisible(last != null && last.version() > 1);
    }

    @Override
    Component over(CounterSetting last, String value) {
        return last.ended() ? Words.quiet(value) : super.over(last, value);
    }

    @Override
    @Nullable
    Attempt<CounterSetting> attempt(String why) {
        var value = score.getValue();
        var until = expires.getValue();
        if (value == null || value < 0 || value > 100) {
            score.setInvalid(true);
            score.setErrorMessage(translate("threats.targetRange"));
            return null;
        }
        if (until == null) {
            expires.setInvalid(true);
            expires.setErrorMessage(translate("uikit.required"));
            return null;
        }
        var chosen = new Score(value);
        return new Attempt<>(
                CounterSetting.class,
                words(),
                translate(
                        "threats.counterUntil",
                        words().score(chosen),
                        words().formatting().formats().date(until)),
                version -> threats.counter(threat, version, chosen, why, until),
                this::recorded);
    }

    private Attempt<CounterSetting> ending(String why) {
        return new Attempt<>(
                CounterSetting.class,
                words(),
                translate("threats.counterEnd"),
                version -> threats.endCounter(threat, version, why),
                this::ended);
    }

    /** Theirs, where somebody else was quicker, may not be ended. */
    private void ended(CounterSetting setting) {
        if (setting.ended()) {
            show(null, setting);
            Notices.done(translate("threats.counterIsEnded"));
        } else {
            recorded(setting);
        }
    }

    private void history() {
        new JudgementHistory(translate("threats.counterHistory"), words(), threats.counters(threat)).open();
    }
}
