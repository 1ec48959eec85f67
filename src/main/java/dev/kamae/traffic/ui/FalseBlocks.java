package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Formats;
import dev.kamae.requests.RuleVerdicts;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.function.Predicate;

/** Of the requests that each rule of a web ACL stopped, those that people judged; of the others nobody knows. */
record FalseBlocks(List<RuleVerdicts> verdicts, Formats formats) {

    FalseBlocks of(WebAclId acl) {
        return new FalseBlocks(
                verdicts.stream().filter(one -> one.acl().equals(acl)).toList(), formats);
    }

    boolean isEmpty() {
        return verdicts.isEmpty();
    }

    /** By a rule of the web ACL, and by those of its group. */
    Component by(String rule) {
        return figure(one -> one.rule().equals(rule));
    }

    /** By a rule of a group. */
    Component by(String rule, String subRule) {
        return figure(one -> one.rule().equals(rule) && one.subRule().equals(subRule));
    }

    private Component figure(Predicate<RuleVerdicts> which) {
        var judged = 0L;
        var wrong = 0L;
        for (var one : verdicts) {
            if (which.test(one)) {
                judged += one.judged();
                wrong += one.falseBlocks();
            }
        }
        return judged == 0
                ? Words.unknown("–", translate("traffic.rules.unjudged"))
                : Words.plain(formats.count(wrong) + " / " + formats.count(judged));
    }
}
