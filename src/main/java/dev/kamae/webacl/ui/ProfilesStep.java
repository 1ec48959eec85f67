package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.LogText;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.util.List;

/** What the log of each web ACL cannot tell, guessed where it can be and confirmed by a person. */
@org.springframework.stereotype.Component
class ProfilesStep implements SetupStep {

    private final WebAclProfiles profiles;
    private final Declaring declaring;

    ProfilesStep(WebAclProfiles profiles, Declaring declaring) {
        this.profiles = profiles;
        this.declaring = declaring;
    }

    @Override
    public String key() {
        return "web-acls";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return translate("webacl.step.title");
    }

    @Override
    public boolean isDone() {
        var all = profiles.list();
        return !all.isEmpty() && all.stream().allMatch(acl -> acl.profile().isPresent());
    }

    @Override
    public Found look(Runnable changed) {
        var all = profiles.list();
        var missing = all.stream().filter(acl -> acl.profile().isEmpty()).count();
        var content = content(all, changed);
        if (all.isEmpty()) {
            return new Found(State.TO_DO, translate("webacl.step.none"), content);
        }
        return missing == 0
                ? new Found(State.DONE, translate("webacl.answer", all.size()), content)
                : new Found(State.TO_DO, translate("webacl.answerMissing", all.size(), missing), content);
    }

    private Component content(List<WebAclSummary> all, Runnable changed) {
        var facts = new Facts();
        facts.addClassName("k-wide-terms");
        all.forEach(acl -> facts.with(
                new LogText(acl.id().name()).cut(40),
                Words.quiet(translate(
                        "webacl.step.scope",
                        translate("webacl.scope." + acl.id().scope()))),
                declare(acl, all, changed)));
        return new Div(new Paragraph(translate("webacl.step.why")), facts);
    }

    private Component declare(WebAclSummary acl, List<WebAclSummary> all, Runnable changed) {
        var isDeclared = acl.profile().isPresent();
        var declare = new Button(
                translate(isDeclared ? "webacl.change" : "webacl.declare"), click -> declaring.open(acl, all, changed));
        declare.addThemeVariants(ButtonVariant.SMALL, isDeclared ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        declare.setAriaLabel(
                translate("webacl.profile.title", new LogText(acl.id().name()).cut(80)));
        return declare;
    }
}
