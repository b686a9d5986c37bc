package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class ProblemTest extends ServedApi {
    @Test
    void unknownPathsAreNotFound() {
        get("/api/v1/nope").problem(404);
        get("/api/v2/sources").problem(404);
        put("/api/v1/nope", "{}").problem(404);
        get("/api/").problem(404);
        get("/v3/nope").problem(404);
        get("/actuator/nope").problem(404);
        get("/swagger-ui/nope.js").problem(404);
    }

    @Test
    void aMethodThatIsNotPossibleIsSaidSo() {
        Answer answer = put("/api/v1/overview", "{}");
        assertThat(answer.problem(405).path("detail").asString()).isEqualTo("PUT is not possible here; GET is.");
        assertThat(answer.header("Allow")).isEqualTo("GET");
        delete("/api/v1/datasets").problem(405);
    }

    @Test
    void onlyJsonIsAnswered() {
        send(call("/api/v1/overview").header("Accept", "text/csv")).problem(406);
        send(call("/api/v1/overview").header("Accept", "text/html,*/*;q=0.8")).ok();
    }

    @Test
    void onlyJsonIsRead() {
        HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("name=x");
        send(call("/api/v1/rules/x").header("Content-Type", "text/plain").PUT(form))
                .problem(415);
        send(call("/api/v1/incidents/INC-1/acknowledge")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form))
                .problem(415);
    }

    @Test
    void brokenBodiesAreBadRequests() {
        assertThat(put("/api/v1/rules/x", "{\"name\": ")
                        .problem(400)
                        .path("detail")
                        .asString())
                .contains("not JSON");
        put("/api/v1/rules/x", "").problem(400);
        put("/api/v1/rules/x", "[]").problem(400);
        assertThat(put("/api/v1/rules/x", "{\"serverity\": \"error\"}")
                        .problem(400)
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asString())
                .startsWith("there is no such field; there are ")
                .contains("severity");
    }

    @Test
    void failuresAreAnsweredByWhoCanEndThem() {
        assertThat(get("/api/v1/broken/away").problem(503).path("detail").asString())
                .isEqualTo("The store is away");
        assertThat(get("/api/v1/broken/setting").problem(422).path("detail").asString())
                .isEqualTo("The port is none");
    }

    @Test
    void whatIsInsideStaysInside() {
        assertThat(get("/api/v1/broken/somehow").problem(500).toString())
                .doesNotContain("jdbc", "private", "Exception");
        assertThat(get("/api/v1/broken/bug").problem(500).toString()).doesNotContain("T_17");
    }

    @Test
    void addressesThatTheFirewallRefusesAreProblemsToo() {
        get("/api/v1/sources/a;b=c").problem(400);
        get("/api/v1/sources//x").problem(400);
    }
}
