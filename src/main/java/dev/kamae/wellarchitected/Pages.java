package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer pages of an import, put together to reviews; a review that is not whole is not made. */
final class Pages {

    /** SEC 11 came with the lens of 2023; an earlier review is whole without it. */
    private static final int ALWAYS_THERE = SecProgress.LAST - 1;

    private final PracticeCatalogue catalogue;
    private final Set<AnswerPage.Key> contradicted;
    private final List<CustomLens> lenses;
    private final List<Improvements> improvements;
    private final List<ImportTrouble> troubles;

    /**
     * @param contradicted reviews of which the same import tells two versions of the lens
     * @param lenses that somebody wrote, those of the same import first
     * @param improvements of the same import
     */
    Pages(
            PracticeCatalogue catalogue,
            Set<AnswerPage.Key> contradicted,
            List<CustomLens> lenses,
            List<Improvements> improvements,
            List<ImportTrouble> troubles) {
        this.catalogue = catalogue;
        this.contradicted = contradicted;
        this.lenses = lenses;
        this.improvements = improvements;
        this.troubles = troubles;
    }

    private record Occasion(WorkloadId workload, int milestone) {}

    /** The reviews that are whole; what is wrong with the others is among the troubles then. */
    List<ReviewDraft> reviews(Collection<AnswerPage> pages) {
        var drafts = new ArrayList<ReviewDraft>();
        var occasions = grouped(
                pages, page -> new Occasion(page.key().workload(), page.key().milestone()));
        for (var occasion : occasions.values()) {
            var lenses = grouped(occasion, AnswerPage::key).values();
            if (lenses.size() > 1 && lenses.stream().anyMatch(lens -> !hasEnd(lens))) {
                trouble(occasion, Reason.LENSES_MIXED, lenses(occasion));
            } else {
                lenses.forEach(lens -> review(lens).ifPresent(drafts::add));
            }
        }
        return drafts;
    }

    private Optional<ReviewDraft> review(List<AnswerPage> all) {
        var pages = withoutCopies(all);
        var key = pages.getFirst().key();
        var broken = pages.stream().filter(page -> page.broken() != null).toList();
        var arns = pages.stream()
                .map(AnswerPage::lensArn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!broken.isEmpty()) {
            trouble(
                    pages.stream().filter(page -> !broken.contains(page)).toList(),
                    Reason.NEIGHBOUR_WRONG,
                    names(broken));
        } else if (pages.stream().allMatch(page -> page.answers().isEmpty())) {
            pages.forEach(page -> trouble(List.of(page), Reason.OTHER_PILLAR, ""));
        } else if (arns.size() > 1 || contradicted.contains(key)) {
            trouble(pages, Reason.LENSES_MIXED, String.join(", ", arns));
        } else if (isOnlySingles(pages) && !areAll(key, pages)) {
            trouble(pages, Reason.ONE_BY_ONE, "");
        } else if (!hasEnd(pages)) {
            trouble(pages, Reason.PAGE_MISSING, "NextToken");
        } else {
            return whole(key, pages);
        }
        return Optional.empty();
    }

    private Optional<ReviewDraft> whole(AnswerPage.Key key, List<AnswerPage> pages) {
        var answers = new LinkedHashMap<QuestionId, Answer>();
        for (var page : pages) {
            for (var answer : page.answers()) {
                var other = answers.putIfAbsent(answer.question(), answer);
                if (other != null && !other.withoutNotes().equals(answer.withoutNotes())) {
                    trouble(pages, Reason.TWO_EXPORTS, answer.question().value());
                    return Optional.empty();
                }
                if (answer.hasNotes()) {
                    answers.put(answer.question(), answer);
                }
            }
        }
        var missing = key.lens().equals(LensAlias.FRAMEWORK) ? missing(answers.keySet(), isOnlySingles(pages)) : "";
        if (!missing.isEmpty()) {
            trouble(pages, Reason.QUESTIONS_MISSING, missing);
            return Optional.empty();
        }
        return judged(new ReviewDraft(key, List.copyOf(answers.values())), pages)
                .map(this::improved);
    }

    /** A lens that somebody wrote says itself how it judges; what AWS has made of it is held against that. */
    private Optional<ReviewDraft> judged(ReviewDraft draft, List<AnswerPage> pages) {
        var lens = lenses.stream().filter(one -> one.asks(draft.answers())).findFirst();
        var answers = new ArrayList<Answer>();
        var differing = new ArrayList<String>();
        for (var answer : draft.answers()) {
            var selected = pages.stream()
                    .flatMap(page -> Optional.ofNullable(page.selected().get(answer.question())).stream())
                    .findFirst();
            var risk = selected.flatMap(told -> lens.flatMap(known -> known.risk(answer, told.choices())));
            var isTold = selected.map(AnswerPage.Selected::judged).orElse(true);
            if (!isTold && lens.isEmpty()) {
                trouble(
                        pages,
                        Reason.FIELD_WRONG,
                        selected.map(AnswerPage.Selected::place).orElse("Risk"));
                return Optional.empty();
            }
            if (isTold && risk.filter(own -> own != answer.risk()).isPresent()) {
                differing.add(answer.question() + ": " + answer.risk() + " / " + risk.orElseThrow());
            }
            answers.add(isTold ? answer : risk.map(answer::with).orElse(answer));
        }
        if (!differing.isEmpty()) {
            trouble(pages, Reason.RISK_DIFFERS, String.join(", ", differing));
        }
        return Optional.of(new ReviewDraft(draft.key(), answers));
    }

    private ReviewDraft improved(ReviewDraft draft) {
        var improved = draft;
        for (var one : improvements) {
            if (one.key().equals(draft.key())) {
                var other = one.contradicted(draft);
                if (other.isPresent()) {
                    troubles.add(new ImportTrouble(
                            one.file(), Reason.TWO_EXPORTS, other.get().value()));
                } else {
                    improved = one.added(improved);
                }
            }
        }
        return improved;
    }

    /** Reviews of the years before the catalogue have quite other questions: of them nothing is missed. */
    private String missing(Set<QuestionId> asked, boolean oneByOne) {
        var there = asked.stream()
                .flatMap(question -> catalogue.question(question).stream())
                .map(KnownQuestion::sec)
                .collect(Collectors.toSet());
        return there.isEmpty()
                ? ""
                : IntStream.rangeClosed(1, oneByOne ? SecProgress.LAST : ALWAYS_THERE)
                        .filter(sec -> !there.contains(sec))
                        .mapToObj(sec -> "SEC " + sec)
                        .collect(Collectors.joining(", "));
    }

    private List<AnswerPage> withoutCopies(List<AnswerPage> pages) {
        var kept = new ArrayList<AnswerPage>();
        for (var page : pages) {
            var first = kept.stream()
                    .filter(other -> page.broken() == null && other.broken() == null && other.saysTheSameAs(page))
                    .findFirst();
            first.ifPresentOrElse(
                    same -> trouble(List.of(page), Reason.DUPLICATE_PAGE, same.file()), () -> kept.add(page));
        }
        return kept;
    }

    private static boolean hasEnd(List<AnswerPage> pages) {
        return pages.stream().anyMatch(page -> !page.more() && !page.single()) || isOnlySingles(pages);
    }

    private static boolean isOnlySingles(List<AnswerPage> pages) {
        return pages.stream().allMatch(AnswerPage::single);
    }

    /** Whether nothing can be missing of answers that came one by one; of AWS's own lens that is told by the questions. */
    private boolean areAll(AnswerPage.Key key, List<AnswerPage> pages) {
        var asked = pages.stream()
                .flatMap(page -> page.answers().stream())
                .map(Answer::question)
                .collect(Collectors.toSet());
        return key.lens().equals(LensAlias.FRAMEWORK)
                || lenses.stream().anyMatch(lens -> lens.questions().keySet().equals(asked));
    }

    private static String lenses(List<AnswerPage> pages) {
        return pages.stream().map(page -> page.key().lens().value()).distinct().collect(Collectors.joining(", "));
    }

    private void trouble(List<AnswerPage> pages, Reason reason, String where) {
        if (!pages.isEmpty()) {
            troubles.add(new ImportTrouble(names(pages), reason, where));
        }
    }

    private static String names(List<AnswerPage> pages) {
        return pages.stream().map(AnswerPage::file).distinct().collect(Collectors.joining(", "));
    }

    private static <K> Map<K, List<AnswerPage>> grouped(Collection<AnswerPage> pages, Function<AnswerPage, K> by) {
        return pages.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
