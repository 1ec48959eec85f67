package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of a web ACL made of one request: they write it down one after the other, until one ends it. */
final class Inspection {

    private final Request request;
    private final String id;
    private final List<String> labels = new ArrayList<>();
    private final List<GroupReport> groups = new ArrayList<>();
    private final List<RateRule> rates = new ArrayList<>();
    private final List<Match> counted = new ArrayList<>();
    private final List<Header> inserted = new ArrayList<>();
    private Ending ending = Ending.DEFAULT;
    private @Nullable Answer captcha;
    private @Nullable Answer challenge;

    /** @param id of the request, as AWS gives it */
    Inspection(Request request, String id) {
        this.request = request;
        this.id = id;
    }

    String id() {
        return id;
    }

    Request request() {
        return request;
    }

    List<String> labels() {
        return labels;
    }

    List<GroupReport> groups() {
        return groups;
    }

    List<RateRule> rates() {
        return rates;
    }

    List<Match> counted() {
        return counted;
    }

    List<Header> inserted() {
        return inserted;
    }

    Ending ending() {
        return ending;
    }

    @Nullable
    Answer captcha() {
        return captcha;
    }

    @Nullable
    Answer challenge() {
        return challenge;
    }

    /** Once, however many rules add it. */
    void label(String label) {
        if (!labels.contains(label)) {
            labels.add(label);
        }
    }

    void report(GroupReport group) {
        groups.add(group);
    }

    void track(RateRule rule) {
        rates.add(rule);
    }

    void count(Match match) {
        counted.add(match);
    }

    void insert(Header header) {
        inserted.add(header);
    }

    void answer(Puzzle puzzle, Answer answer) {
        switch (puzzle) {
            case CAPTCHA -> captcha = answer;
            case CHALLENGE -> challenge = answer;
        }
    }

    /** No rule is asked after this one. */
    void end(Ending how) {
        ending = how;
    }
}
