package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Predicate;

/** A rule of the company that lets nobody through who has not solved a puzzle. */
record PuzzleRule(String name, Puzzle puzzle, Predicate<Request> scope) implements Rule {

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        if (!scope.test(request)) {
            return false;
        }
        var answer = puzzle.answer(request.client().token());
        inspection.answer(puzzle, answer);
        if (answer.failureReason() == null) {
            inspection.count(puzzle.match(name, answer));
            return false;
        }
        inspection.end(new Ending(name, "REGULAR", puzzle.name(), List.of(), puzzle.responseCode()));
        return true;
    }
}
