package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.TimeRange;
import dev.kamae.logstore.LogStoreHealth;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogStoreRole;
import dev.kamae.logstore.LogStoreRole.Use;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.traffic.LogsFound;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.LogReach;
import dev.kamae.webacl.WebAclProfiles;
import java.util.List;

/** Where the logs are: the connection to OpenSearch, tried, and what lies there. */
@org.springframework.stereotype.Component
class LogsStep implements SetupStep {

    private final Traffic traffic;
    private final WebAclProfiles profiles;
    private final LogStoreSettings settings;
    private final Formatting formatting;

    LogsStep(Traffic traffic, WebAclProfiles profiles, LogStoreSettings settings, Formatting formatting) {
        this.traffic = traffic;
        this.profiles = profiles;
        this.settings = settings;
        this.formatting = formatting;
    }

    @Override
    public String key() {
        return "logs";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return translate("traffic.step.logs");
    }

    /** Which web ACLs there are is known from lines that were read. */
    @Override
    public boolean isDone() {
        return settings.configured() && !profiles.list().isEmpty();
    }

    @Override
    public Found look(Runnable changed) {
        try {
            var found = traffic.found();
            var refusal = found.health().refusal();
            return refusal.isPresent()
                    ? troubled(refusal.get())
                    : new Found(State.DONE, sentence(found), new Div(facts(found), elsewhere(), role()));
        } catch (LogStoreRefusal refusal) {
            return troubled(refusal);
        }
    }

    private Found troubled(LogStoreRefusal refusal) {
        var connecting = elsewhere();
        connecting.setOpened(true);
        return new Found(
                State.TROUBLED, refusal.sentence(formatting.language()), new Div(address(), connecting, role()));
    }

    private static String sentence(LogsFound found) {
        var make = make(found.health());
        return found.logs()
                .map(logs -> translate("traffic.step.found", make, logs.lines()))
                .orElseGet(() -> translate("traffic.step.empty", make));
    }

    private static String make(LogStoreHealth health) {
        var name = health.distribution().equals("opensearch") ? "OpenSearch" : health.distribution();
        return (name + " " + health.version()).strip();
    }

    private static Details elsewhere() {
        return new Details(
                translate("traffic.step.elsewhere"),
                setting(
                        "traffic.step.variables",
                        "KAMAE_OPENSEARCH_URL KAMAE_OPENSEARCH_USER KAMAE_OPENSEARCH_PASSWORD"),
                setting("traffic.step.aws", "KAMAE_OPENSEARCH_AWS_SERVICE=es KAMAE_OPENSEARCH_AWS_REGION"),
                setting("traffic.step.readOnly", "KAMAE_OPENSEARCH_READONLY=true"),
                new Paragraph(translate("traffic.step.more")));
    }

    private static Component setting(String key, String variables) {
        return new Paragraph(new Span(translate(key)), new Div(new Code(variables)));
    }

    private Component role() {
        var role = new Pre(LogStoreRole.json(settings.indexPrefix(), settings.readOnly() ? Use.READ : Use.WRITE));
        role.addClassName("k-raw");
        return new Details(
                translate(settings.readOnly() ? "traffic.step.roleRead" : "traffic.step.roleWrite"),
                new Paragraph(translate("traffic.step.roleHow")),
                role);
    }

    private Facts address() {
        return new Facts()
                .with(translate("traffic.step.address"), Words.plain(settings.configured() ? settings.url() : "–"));
    }

    private Component facts(LogsFound found) {
        var facts = address();
        found.logs()
                .ifPresent(logs -> facts.with(translate("traffic.step.span"), Words.plain(span(logs.reach())))
                        .with(
                                translate("traffic.step.indices"),
                                indices(found.health().indices()))
                        .with(
                                translate("traffic.step.lately"),
                                Words.plain(translate("traffic.step.lines", logs.lately())))
                        .with(translate("traffic.step.labels"), labels(logs))
                        .with(translate("traffic.step.filter"), filter(logs)));
        return facts;
    }

    private String span(LogReach reach) {
        return reach.oldest() == null || reach.newest() == null
                ? "–"
                : formatting
                        .formats()
                        .stretchWithYear(
                                new TimeRange(reach.oldest(), reach.newest().plusMillis(1)));
    }

    private static Component indices(List<LogStoreHealth.Index> indices) {
        var names = indices.stream()
                .map(LogStoreHealth.Index::name)
                .filter(name -> name.startsWith("log-aws-waf-"))
                .sorted()
                .toList();
        return names.isEmpty()
                ? Words.unknown("–", translate("traffic.step.indicesHidden"))
                : Words.plain(translate("traffic.step.indexNames", names.size(), names.getFirst(), names.getLast()));
    }

    private static Component labels(LogsFound.Logs logs) {
        return logs.labelled() == 0
                ? Words.plain(translate("traffic.step.noLabels"))
                : Words.plain(translate("traffic.step.hasLabels", logs.labelled()));
    }

    private static Component filter(LogsFound.Logs logs) {
        return logs.allowed() == 0
                ? Words.plain(translate("traffic.step.filtered"))
                : Words.plain(translate("traffic.step.unfiltered", logs.allowed()));
    }
}
