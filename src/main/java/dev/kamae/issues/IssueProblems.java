package dev.kamae.issues;

import dev.kamae.api.AskedLanguage;
import dev.kamae.core.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a program is told that changes an issue without its version, or from one that no longer holds. */
@RestControllerAdvice(assignableTypes = IssuesApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class IssueProblems {

    private final Issues issues;

    IssueProblems(Issues issues) {
        this.issues = issues;
    }

    /** No version was told that the change was made from. */
    static final class VersionNeeded extends RuntimeException {}

    /** The version that was told does not hold any more. */
    static final class VersionOver extends RuntimeException {

        private final transient IssueVersion current;
        private final String seen;

        VersionOver(IssueVersion current, String seen) {
            this.current = current;
            this.seen = seen;
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(VersionNeeded needed, HttpServletRequest request) {
        return problem(ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_REQUIRED, Texts.text(AskedLanguage.of(request), "issues.api.ifMatch")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(VersionOver over, HttpServletRequest request) {
        return changed(over.current, over.seen, request);
    }

    /** Somebody was quicker between the reading and the writing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(IssueChangedMeanwhile meanwhile, HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        return changed(meanwhile.theirs(), header == null ? "" : header.strip(), request);
    }

    private ResponseEntity<ProblemDetail> changed(IssueVersion current, String seen, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                Texts.text(
                        AskedLanguage.of(request),
                        "issues.api.changedMeanwhile",
                        current.number().toString(),
                        seen,
                        IssuesApi.tag(current)));
        problem.setProperty(
                "seen",
                issues.versions(current.id()).stream()
                        .filter(version -> IssuesApi.tag(version).equals(seen))
                        .findFirst()
                        .map(IssueTold::of)
                        .orElse(null));
        problem.setProperty("current", IssueTold.of(current));
        return problem(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
