package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often rules matched in the lines of an hour that have no more than one match of a sort: one question for each sort. */
enum RuleQuestion {
    /** Rules of the web ACL itself that ended a request. */
    ENDED_BY_RULE(
            Condition.not(RuleFields.ENDED_BY_GROUP), Grouped.by("rule", RuleFields.RULE, "action", Action.FIELD)) {
        @Override
        RuleMatch match(Bucket bucket) {
            return new RuleMatch(bucket.text("rule"), "", "", RuleEffect.ended(bucket.text("action")));
        }
    },
    /** Rules of groups that ended a request. */
    ENDED_BY_GROUP(
            RuleFields.ENDED_BY_GROUP,
            Grouped.by("rule", RuleFields.RULE, "action", Action.FIELD, "sub", RuleFields.ENDED)) {
        @Override
        RuleMatch match(Bucket bucket) {
            var effect = RuleEffect.ended(bucket.text("action"));
            return new RuleMatch(bucket.text("rule"), bucket.group(), bucket.text("sub"), effect);
        }
    },
    /** Rules of groups that would have ended a request, but the group was set to count. */
    GROUP_SET_TO_COUNT(
            Condition.all(Condition.not(RuleFields.ENDED_BY_GROUP), new Condition.Has(RuleFields.ENDED)),
            Grouped.by("sub", RuleFields.ENDED, "action", RuleFields.ENDED_ACTION)) {
        @Override
        RuleMatch match(Bucket bucket) {
            return new RuleMatch("", bucket.group(), bucket.text("sub"), RuleEffect.would(bucket.text("action")));
        }
    },
    /** Rules of the web ACL itself that ended nothing; of several in a line all have the same action. */
    MATCHED(
            new Condition.Has(RuleFields.MATCHED),
            Grouped.by("rule", RuleFields.MATCHED, "action", RuleFields.MATCHED_ACTION)) {
        @Override
        RuleMatch match(Bucket bucket) {
            return new RuleMatch(bucket.text("rule"), "", "", RuleEffect.passed(bucket.text("action"), ""));
        }
    },
    /** Rules of groups that ended nothing. */
    PASSED(
            new Condition.Has(RuleFields.PASSED),
            Grouped.by(
                    "sub",
                    RuleFields.PASSED,
                    "action",
                    RuleFields.PASSED_ACTION,
                    "instead",
                    RuleFields.PASSED_INSTEAD)) {
        @Override
        RuleMatch match(Bucket bucket) {
            var effect = RuleEffect.passed(bucket.text("action"), bucket.text("instead"));
            return new RuleMatch("", bucket.group(), bucket.text("sub"), effect);
        }
    },
    /** Rules of groups that were excluded; of these a line may have any number. */
    EXCLUDED(new Condition.Has(RuleFields.EXCLUDED), Grouped.by("sub", RuleFields.EXCLUDED)) {
        @Override
        RuleMatch match(Bucket bucket) {
            return new RuleMatch("", bucket.group(), bucket.text("sub"), RuleEffect.WOULD_HAVE_BLOCKED);
        }
    };

    private static final String SAMPLE = "sample";
    private static final Aggregation ONE_LINE = Aggregation.of(any ->
            any.topHits(top -> top.size(1).source(source -> source.filter(only -> only.includes(RuleFields.ALL)))));

    private final Condition lines;
    private final Grouped fields;

    RuleQuestion(Condition lines, Grouped fields) {
        this.lines = lines;
        this.fields = fields.and("acl", AclGroup.FIELD);
    }

    /** Some of the answer, and where it goes on. */
    record Page(List<RuleCount> counts, Grouped.After rest) {}

    abstract RuleMatch match(Bucket bucket);

    /** @param read the lines that are left out because they are read one by one */
    Question<Page> of(LogHour hour, Query read, Grouped.After after) {
        var query = Query.of(
                all -> all.bool(each -> each.filter(hour.lines(), lines.query()).mustNot(read)));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(query)
                        .aggregations(
                                Grouped.NAME,
                                fields.aggregation(
                                        after,
                                        inside -> needsGroup() ? inside.aggregations(SAMPLE, ONE_LINE) : inside)),
                response -> read(Grouped.read(response.aggregations())));
    }

    private boolean needsGroup() {
        return this != ENDED_BY_RULE && this != MATCHED;
    }

    private Page read(Grouped.Page page) {
        var counts = new ArrayList<RuleCount>();
        for (var group : page.groups()) {
            var bucket = new Bucket(group);
            WebAclId.read(bucket.text("acl")).ifPresent(acl -> {
                var match = match(bucket);
                if (!match.rule().isEmpty() || !match.subRule().isEmpty()) {
                    counts.add(new RuleCount(acl, match, group.docCount()));
                }
            });
        }
        return new Page(counts, page.rest());
    }

    /** One group of lines, with a line of it to look at. */
    record Bucket(CompositeBucket lines) {

        String text(String name) {
            return Grouped.text(lines, name);
        }

        /** The group that the rule is in. A rule's name in the index does not tell; any line of these does. */
        String group() {
            return sample().map(RuleMatches::of)
                    .flatMap(matches -> matches.stream()
                            .filter(match -> !match.group().isEmpty())
                            .filter(match -> match.subRule().equals(text("sub")))
                            .map(RuleMatch::group)
                            .findFirst())
                    .orElse("");
        }

        private Optional<JsonNode> sample() {
            return Aggregates.named(lines.aggregations(), SAMPLE).topHits().hits().hits().stream()
                    .findFirst()
                    .map(hit -> hit.source())
                    .map(source -> JsonMapper.shared().readTree(source.toJson().toString()));
        }
    }
}
