package dev.kamae.wellarchitected;

import java.util.ArrayList;
import java.util.List;

/** What {@code list-milestones}, {@code get-lens-review} and {@code get-workload} tell of reviews. */
final class FactReader {

    private static final String ANY_LENS = "";

    private FactReader() {}

    static boolean reads(JsonFields document) {
        return document.has("MilestoneSummaries") || document.has("LensReview") || document.has("Workload");
    }

    static List<Fact> read(JsonFields document) throws FileNotUsable {
        if (document.has("LensReview")) {
            return lensReview(document);
        }
        return document.has("Workload") ? workload(document.object("Workload"), ANY_LENS) : milestones(document);
    }

    private static List<Fact> lensReview(JsonFields document) throws FileNotUsable {
        var review = document.object("LensReview");
        var lens = review.value(review.has("LensAlias") ? "LensAlias" : "LensArn", LensAlias::new);
        var workload = document.value("WorkloadId", WorkloadId::new);
        var milestone = document.count("MilestoneNumber");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(workload, lens.value(), milestone, FactKind.LENS_VERSION, review.text("LensVersion")));
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
            var number = milestone.count("MilestoneNumber");
            facts.add(new Fact(workload, ANY_LENS, number, FactKind.MILESTONE_NAME, milestone.text("MilestoneName")));
            facts.add(new Fact(
                    workload,
                    ANY_LENS,
                    number,
                    FactKind.RECORDED_AT,
                    milestone.moment("RecordedAt").toString()));
            if (milestone.has("WorkloadSummary")) {
                facts.addAll(workload(milestone.object("WorkloadSummary"), ANY_LENS));
            }
        }
        return facts.stream().distinct().toList();
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
