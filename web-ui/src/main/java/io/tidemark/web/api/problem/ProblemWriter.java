package io.tidemark.web.api.problem;

import io.tidemark.web.api.json.ApiJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Writes a problem where no controller is in charge: in filters and for paths that do not exist. */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        Problem problem = Problem.of(kind, detail, request.getRequestURI(), List.of());
        byte[] body = ApiJson.MAPPER.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body);
    }
}
