package io.tidemark.web.api.problem;

import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.StaleIncidentException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that ends a request early into a problem. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ApiException e, HttpServletRequest request) {
        return Problem.of(e.kind(), String.valueOf(e.getMessage()), request.getRequestURI(), e.errors())
                .asResponse();
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleIncidentException e, HttpServletRequest request) {
        return problem(ProblemKind.CONFLICT, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(TidemarkException e, HttpServletRequest request) throws Exception {
        return switch (e.code().type()) {
            case CONFIGURATION, LIMIT ->
                problem(ProblemKind.INVALID, e.failure().message(), request);
            case UNAVAILABLE -> problem(ProblemKind.UNAVAILABLE, e.failure().message(), request);
            case BUG -> unforeseen(e, request);
        };
    }

    /** The last resort; the cause goes to the log, not to the caller. What is not the API's goes on as before. */
    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw e;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problem(ProblemKind.INTERNAL, "The server's log says more.", request);
    }

    private static ResponseEntity<Object> problem(ProblemKind kind, String detail, HttpServletRequest request) {
        return Problem.of(kind, detail, request.getRequestURI(), List.of()).asResponse();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest call = ((ServletWebRequest) request).getRequest();
        List<FieldProblem> errors = RequestProblems.fields(e);
        ProblemKind kind = ProblemKind.of(status.value());
        Problem problem = Problem.of(kind, RequestProblems.detail(e, kind, errors), call.getRequestURI(), errors);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", call.getMethod(), call.getRequestURI(), e);
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
