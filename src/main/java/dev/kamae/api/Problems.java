package dev.kamae.api;

import dev.kamae.core.NotThere;
import dev.kamae.core.Refusal;
import dev.kamae.core.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Why a request was not answered, as a problem detail (RFC 9457) whose {@code detail} is a sentence for a person. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + ApiSecurity.ROOT)) {
            throw failure;
        }
        var problem = problem(failure, request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** An address below the API at which nothing is. */
    static final class NoSuchDoor extends Exception {}

    /** For what is refused before it reaches a method. */
    void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        var problem = problem(failure, request);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        if (failure instanceof TooManyRequests often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static ProblemDetail problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case NotThere missing ->
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.sentence(AskedLanguage.of(request)));
            case Refusal refusal ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence(AskedLanguage.of(request)));
            case TooManyRequests often ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        Texts.text(AskedLanguage.of(request), "api.problem.often", often.perMinute(), often.seconds()));
            case AuthenticationException _ -> problem(HttpStatus.UNAUTHORIZED, "api.problem.token", request);
            case AccessDeniedException _ -> problem(HttpStatus.FORBIDDEN, "api.problem.scope", request);
            case HttpMessageNotReadableException unread ->
                refusal(unread)
                        .map(refusal -> problem(refusal, request))
                        .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, "api.problem.body", request));
            case JacksonException _ -> problem(HttpStatus.BAD_REQUEST, "api.problem.body", request);
            case TypeMismatchException _ -> problem(HttpStatus.BAD_REQUEST, "api.problem.parameter", request);
            case DataAccessException _ -> problem(HttpStatus.SERVICE_UNAVAILABLE, "api.problem.away", request);
            case TransactionException _ -> problem(HttpStatus.SERVICE_UNAVAILABLE, "api.problem.away", request);
            case NoSuchDoor _ -> problem(HttpStatus.NOT_FOUND, "api.problem.nowhere", request);
            // what Spring itself refuses: a method, a type, a parameter
            case ErrorResponse refused -> ProblemDetail.forStatus(status(refused.getStatusCode(), failure));
            default -> {
                LOG.error("A request to the API failed", failure);
                yield problem(HttpStatus.INTERNAL_SERVER_ERROR, "api.problem.failed", request);
            }
        };
    }

    /** What a module says of the body while it is being read. */
    private static Optional<Refusal> refusal(Throwable unread) {
        for (var cause = unread.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static HttpStatusCode status(HttpStatusCode status, Exception failure) {
        if (status.is5xxServerError()) {
            LOG.error("A request to the API failed", failure);
        }
        return status;
    }

    private static ProblemDetail problem(HttpStatus status, String key, HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(status, Texts.text(AskedLanguage.of(request), key));
    }
}
