package io.tidemark.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.TestApp;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityTest extends ServedApi {
    private static final String CALL = "/api/v1/overview";

    @Test
    void strangersAreToldHowToSignIn() {
        for (String path : List.of(CALL, "/api/v1/nope", "/v3/api-docs", "/swagger-ui/index.html", "/actuator/env")) {
            Answer answer = send(anonymous(path));
            assertThat(answer.problem(401).path("detail").asString()).contains("Bearer");
            assertThat(answer.header("WWW-Authenticate")).contains("Basic realm=", "Bearer realm=");
        }
    }

    @Test
    void theTokenAndThePasswordBothOpen() {
        get(CALL).ok();
        send(anonymous(CALL).header("Authorization", "bearer " + TestApp.TOKEN)).ok();
        send(anonymous(CALL).header("Authorization", basic(TestApp.ADMIN, TestApp.ADMIN_PASSWORD)))
                .ok();
    }

    @Test
    void wrongOnesDoNot() {
        for (String header : List.of(
                "Bearer " + TestApp.TOKEN + "x",
                "Bearer ",
                basic(TestApp.ADMIN, "guess"),
                basic("nobody", TestApp.ADMIN_PASSWORD),
                "Basic !!!",
                TestApp.TOKEN)) {
            send(anonymous(CALL).header("Authorization", header)).problem(401);
        }
    }

    @Test
    void callsLeaveNoSession() {
        assertThat(get(CALL).header("Set-Cookie")).isEmpty();
        assertThat(send(anonymous(CALL)).header("Set-Cookie")).isEmpty();
    }

    @Test
    void theSessionOfThePagesDoesNotOpenTheApi() {
        String cookie = signIn();
        assertThat(send(anonymous("/tidemark/name").header("Cookie", cookie)).text())
                .as("the pages know the session")
                .isEqualTo(TestApp.ADMIN);
        send(anonymous(CALL).header("Cookie", cookie)).problem(401);
    }

    @Test
    void guessingHasToWait() {
        String wrong = basic("guessed", "guess");
        for (int i = 0; i < 5; i++) {
            send(anonymous(CALL).header("Authorization", wrong)).problem(401);
        }
        Answer locked = send(anonymous(CALL).header("Authorization", wrong));
        assertThat(locked.problem(429).path("detail").asString()).contains("30 s");
        assertThat(locked.header("Retry-After")).isEqualTo("30");
        send(anonymous(CALL).header("Authorization", basic(TestApp.ADMIN, TestApp.ADMIN_PASSWORD)))
                .ok();
        clock.advance(Duration.ofSeconds(31));
        send(anonymous(CALL).header("Authorization", wrong)).problem(401);
    }

    @Test
    void changesSentForAnotherSiteAreRefused() {
        HttpRequest.Builder test = call("/api/v1/sources/warehouse/test").POST(HttpRequest.BodyPublishers.noBody());
        send(test.copy().header("Sec-Fetch-Site", "same-origin")).ok();
        send(test.copy().header("Sec-Fetch-Site", "cross-site")).problem(403);
        send(call(CALL).header("Sec-Fetch-Site", "cross-site")).ok();
    }

    @Test
    void metricsAreOpenFromThisMachineOnly() {
        assertThat(send(anonymous("/actuator/prometheus")).status()).isNotEqualTo(401);
        send(anonymous("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.9"))
                .problem(401);
        assertThat(send(anonymous("/actuator/health")).status()).isNotEqualTo(401);
    }

    @Test
    void answersCarryTheUsualProtection() {
        Answer answer = get(CALL);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void pagesSendStrangersToTheLogin() {
        Answer answer = send(anonymous("/"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    /** The session of the administrator who signed in by the login form. */
    private String signIn() {
        Answer token = send(anonymous("/tidemark/csrf"));
        String before = session(token);
        Answer signedIn = send(anonymous("/login")
                .header("Cookie", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + TestApp.ADMIN + "&password="
                        + TestApp.ADMIN_PASSWORD.replace(' ', '+') + "&_csrf=" + token.text())));
        assertThat(signedIn.header("Location")).doesNotContain("error", "login");
        return session(signedIn);
    }

    private static String session(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
