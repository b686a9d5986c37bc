package io.tidemark.web.security;

import io.tidemark.web.api.problem.ProblemKind;
import io.tidemark.web.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Refuses calls with problems, never by sending them to the login page. */
final class ProblemRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.secondsLeft()));
            ProblemWriter.write(request, response, ProblemKind.TOO_MANY_REQUESTS, tooMany.advice());
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tidemark\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tidemark\"");
        String detail = e instanceof InsufficientAuthenticationException
                ? "Send the API token (Authorization: Bearer ...) or the administrator's name and password (Basic)."
                : "The token, or the name and password, is wrong.";
        ProblemWriter.write(request, response, ProblemKind.UNAUTHENTICATED, detail);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        ProblemWriter.write(request, response, ProblemKind.FORBIDDEN, "You may not do this.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        ProblemWriter.write(
                request, response, ProblemKind.BAD_REQUEST, "The address has characters that are not allowed.");
    }
}
