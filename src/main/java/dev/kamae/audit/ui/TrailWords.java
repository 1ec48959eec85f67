package dev.kamae.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.audit.ChainBroken;
import dev.kamae.audit.ChainCheck;
import dev.kamae.audit.TrailRow;
import dev.kamae.core.Actor;
import dev.kamae.identity.Directory;
import dev.kamae.uikit.Formatting;
import java.util.stream.Collectors;

/**
 * The trail in words. Each action is named by the module that did it: {@code issues.audited.raised} for {@code
 * issues.raised}.
 */
record TrailWords(Directory people, Formatting formatting) {

    String actor(Actor actor) {
        return people.name(actor, formatting.language());
    }

    static String action(String action) {
        var dot = Math.max(0, action.indexOf('.'));
        var key = action.substring(0, dot) + ".audited." + action.substring(dot + 1);
        var text = translate(key);
        // written by a version of Kamae that did something which this one does not
        return text.equals("!" + key + "!") ? action : text;
    }

    static String detail(TrailRow row) {
        return row.detail().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    String broken(ChainCheck.Break broken) {
        return ChainBroken.sentence(broken, formatting.language());
    }
}
