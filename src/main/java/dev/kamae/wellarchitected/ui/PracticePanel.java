package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Answer;
import dev.kamae.wellarchitected.Practice;
import dev.kamae.wellarchitected.PracticeRef;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.SnapshotId;
import dev.kamae.wellarchitected.WellArchitected;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One best practice: what it asks for, how it was in each snapshot, and its issue. */
class PracticePanel extends Section {

    private final WellArchitected reviews;
    private final IssueForms forms;
    private final ReviewWords words;
    private final Language language;
    private final Runnable changed;
    private final Div body = new Div();

    /** @param changed called when its issue was raised */
    PracticePanel(WellArchitected reviews, IssueForms forms, Formatting formatting, Runnable close, Runnable changed) {
        this.reviews = reviews;
        this.forms = forms;
        this.words = new ReviewWords(formatting);
        this.language = formatting.language();
        this.changed = changed;
        var cross = new Button(Symbol.CLOSE.icon(), click -> close.run());
        cross.setAriaLabel(translate("uikit.close"));
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        var tools = new Div(cross);
        tools.addClassName("k-panel-tools");
        addClassName("k-panel");
        add(tools, body);
    }

    void show(Review review, ReviewAddress address) {
        body.removeAll();
        var question = address.question();
        var choice = address.choice();
        var answer = question == null ? Optional.<Answer>empty() : review.answer(question);
        answer.flatMap(found -> choice == null ? Optional.empty() : found.practice(choice))
                .ifPresentOrElse(
                        practice -> fill(review, answer.orElseThrow(), practice, isNow(review, address)),
                        () -> body.add(new Empty(translate("wellarchitected.practice.gone"))));
    }

    /** An issue is raised from what is so now, and from no earlier review. */
    private boolean isNow(Review review, ReviewAddress address) {
        return address.at() == null && reviews.isNewest(review.snapshot());
    }

    private void fill(Review review, Answer answer, Practice practice, boolean now) {
        var ref = new PracticeRef(review.snapshot().workload(), answer.question(), practice.id());
        body.add(
                Words.quiet(practice.code()
                        .map(Object::toString)
                        .orElse(practice.id().value())),
                new H2(practice.title(language)));
        if (language == Language.JA && practice.known() != null) {
            body.add(new Paragraph(Words.quiet(new LogText(practice.title()).whole())));
        }
        body.add(
                facts(answer, practice),
                actions(review, ref, practice, now),
                new H3(translate("wellarchitected.practice.past")),
                past(ref));
    }

    private Facts facts(Answer answer, Practice practice) {
        var facts = new Facts()
                .with(
                        translate("wellarchitected.practice.question"),
                        Words.plain(answer.sec().map(sec -> "SEC " + sec + " ").orElse("") + answer.title(language)))
                .with(translate("wellarchitected.practice.state"), Words.plain(ReviewWords.state(practice.state())));
        Optional.ofNullable(practice.known())
                .ifPresent(known ->
                        facts.with(translate("wellarchitected.practice.risk"), new SeverityMark(known.risk())));
        var numbers = reviews.catalogue().numbers(answer.question(), practice.id());
        if (numbers.size() > 1) {
            facts.with(
                    translate("wellarchitected.practice.numbers"),
                    Words.plain(numbers.stream()
                            .map(known -> translate("wellarchitected.practice.numberOf", known.code(), known.edition()))
                            .collect(Collectors.joining(", "))));
        }
        facts.with(translate("wellarchitected.practice.questionRisk"), ReviewWords.risk(answer.risk()));
        Optional.ofNullable(practice.reason())
                .ifPresent(reason -> facts.with(
                        translate("wellarchitected.practice.reason"), Words.plain(new LogText(reason).whole())));
        Stream.concat(Stream.ofNullable(answer.notes()), Stream.ofNullable(practice.notes()))
                .forEach(notes -> facts.with(
                        translate("wellarchitected.practice.notes"), Words.plain(new LogText(notes).whole())));
        practice.guidance().ifPresent(address -> facts.with(translate("wellarchitected.practice.plan"), link(address)));
        return facts;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, translate("wellarchitected.practice.planLink"), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Component actions(Review review, PracticeRef ref, Practice practice, boolean now) {
        var actions = new Div();
        actions.addClassName("k-actions");
        var number = reviews.raised(ref.workload()).get(ref);
        if (number != null) {
            actions.add(Words.quiet(translate("wellarchitected.issue")), issue(number));
            if (reviews.closable().stream().anyMatch(one -> one.issue().equals(number))) {
                actions.add(Words.quiet(translate("wellarchitected.closable.one")));
            }
        } else if (now && practice.state() == PracticeState.UNSELECTED && reviews.mayEdit()) {
            var raise = Once.button(
                    translate("wellarchitected.raise"),
                    () -> raise(review.snapshot().id(), ref));
            raise.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(raise);
        }
        return actions;
    }

    /** Opens the form, for an issue has an owner and a date; whoever was slower is led to the one that there is. */
    private void raise(SnapshotId snapshot, PracticeRef ref) {
        forms.open(
                reviews.proposal(snapshot, ref.question(), ref.choice()),
                draft -> reviews.raise(snapshot, ref.question(), ref.choice(), draft),
                raised -> changed.run());
    }

    private static Anchor issue(IssueNumber number) {
        return new Anchor("issues/" + number, number.toString());
    }

    private UnorderedList past(PracticeRef ref) {
        var list = new UnorderedList();
        list.addClassName("k-practice-past");
        reviews.past(ref)
                .reversed()
                .forEach(past -> list.add(new ListItem(
                        Words.plain(words.snapshot(past.snapshot())), Words.strong(ReviewWords.state(past.state())))));
        return list;
    }
}
