package dev.kamae.wellarchitected;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the commands for milestones, lens reviews and workloads tell of reviews. */
final class FactReader {

    private static final String ANY_LENS = "";

    private FactReader() {}

    static boolean reads(JsonFields document) {
        return Stream.of(
                        "MilestoneSummaries",
                        "Milestone",
                        "LensReview",
                        "LensReviewSummaries",
                        "Workload",
                        "WorkloadSummaries")
                .anyMatch(document::has);
    }

    static List<Fact> read(JsonFields document) throws FileNotUsable {
        if (document.has("LensReview")) {
            return lensReview(document, document.object("LensReview"));
        }
        if (document.has("Workload")) {
            return workload(document.object("Workload"), ANY_LENS);
        }
        var facts = new ArrayList<Fact>();
        for (var review : document.objects("LensReviewSummaries")) {
            facts.addAll(lensReview(document, review));
        }
        for (var workload : document.objects("WorkloadSummaries")) {
            facts.addAll(workload(workload, ANY_LENS));
        }
        if (document.has("Milestone")) {
            facts.addAll(milestone(document.value("WorkloadId", WorkloadId::new), document.object("Milestone")));
        }
        if (document.has("MilestoneSummaries")) {
            facts.addAll(milestones(document));
        }
        return facts.stream().distinct().toList();
    }

    private static List<Fact> lensReview(JsonFields document, JsonFields review) throws FileNotUsable {
        var lens = review.value(review.has("LensAlias") ? "LensAlias" : "LensArn", LensAlias::new);
        var workload = document.value("WorkloadId", WorkloadId::new);
        var milestone = document.count("MilestoneNumber");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(workload, lens.value(), milestone, FactKind.LENS_VERSION, review.text("LensVersion")));
        if (!lens.isOfAws() && review.has("LensName")) {
            facts.add(new Fact(workload, lens.value(), 0, FactKind.LENS_NAME, review.text("LensName")));
        }
        if (milestone == 0 && review.has("UpdatedAt")) {
            var updated = review.moment("UpdatedAt").toString();
            facts.add(new Fact(workload, lens.value(), milestone, FactKind.UPDATED_AT, updated));
        }
        return facts;
    }

    private static List<Fact> milestones(JsonFields document) throws FileNotUsable {
        var facts = new ArrayList<Fact>();
        var workload = document.value("WorkloadId", WorkloadId::new);
        for (var milestone : document.objects("MilestoneSummaries")) {
            facts.addAll(milestone(workload, milestone));
        }
        return facts;
    }

    private static List<Fact> milestone(WorkloadId workload, JsonFields milestone) throws FileNotUsable {
        var facts = new ArrayList<Fact>();
        var number = milestone.count("MilestoneNumber");
        facts.add(new Fact(workload, ANY_LENS, number, FactKind.MILESTONE_NAME, milestone.text("MilestoneName")));
        facts.add(new Fact(
                workload,
                ANY_LENS,
                number,
                FactKind.RECORDED_AT,
                milestone.moment("RecordedAt").toString()));
        for (var told : List.of("WorkloadSummary", "Workload")) {
            if (milestone.has(told)) {
                facts.addAll(workload(milestone.object(told), ANY_LENS));
            }
        }
        return facts;
    }

    private static List<Fact> workload(JsonFields workload, String lens) throws FileNotUsable {
        return List.of(new Fact(
                workload.value("WorkloadId", WorkloadId::new),
                lens,
                0,
                FactKind.WORKLOAD_NAME,
                workload.text("WorkloadName")));
    }
}
