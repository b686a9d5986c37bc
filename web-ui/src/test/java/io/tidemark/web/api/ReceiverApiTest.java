package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiverApiTest extends ServedApi {
    private static final String RECEIVERS = "/api/v1/receivers/";
    private static final String PAGER = """
            {"type": "pagerduty", "secrets": {"routingKey": "r0uting"}, "atLeast": "error", "datasets": ["warehouse:*"]}""";

    @Test
    void whatIsPutIsShownWithoutSecretsAndDeleted() {
        JsonNode pager = put(RECEIVERS + "pager", PAGER).ok();
        assertThat(pager.path("secretsSet").path(0).asString()).isEqualTo("routingKey");
        assertThat(put(RECEIVERS + "pager", pager.toString()).ok()).isEqualTo(pager);
        assertThat(store.receivers().find(new ReceiverId("pager")).orElseThrow().secrets())
                .containsEntry("routingKey", new Secret("r0uting"));
        assertThat(post(RECEIVERS + "pager/test", "").ok().path("ok").asBoolean())
                .isTrue();
        assertThat(delete(RECEIVERS + "pager").status()).isEqualTo(204);
        get(RECEIVERS + "pager").problem(404);
        post(RECEIVERS + "pager/test", "").problem(404);
    }

    @Test
    void aReceiverNeedsWhatItsServiceNeeds() {
        assertThat(put(RECEIVERS + "bad", "{\"type\": \"slack\"}").wrongField(400))
                .isEqualTo("secrets.url");
        JsonNode problem = put(RECEIVERS + "bad", "{\"type\": \"slack\", \"secrets\": {\"url\": \"top secret\"}}")
                .problem(400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("secrets.url");
        assertThat(problem.toString()).doesNotContain("top secret");
        assertThat(put(RECEIVERS + "bad", PAGER.replace("routingKey", "key"))
                        .problem(400)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("secrets.routingKey", "secrets.key");
        assertThat(put(RECEIVERS + "bad", PAGER.replace("pagerduty", "fax")).wrongField(400))
                .isEqualTo("type");
    }

    @Test
    void aSecretInTheWrongPlaceIsNotRepeated() {
        String text = put(RECEIVERS + "bad", "{\"type\": \"slack\", \"secrets\": \"hunter2\"}")
                .text();
        assertThat(text).contains("secrets").doesNotContain("hunter2");
    }

    @Test
    void receiversOfTheFileAreReadOnly() {
        put(RECEIVERS + "filed", PAGER).problem(409);
        delete(RECEIVERS + "filed").problem(409);
    }

    @Test
    void aMailReceiverIsCheckedFieldByField() {
        String mail = """
                {"type": "email", "secrets": {"password": "pw"}, "options": {"host": "smtp.example.com", "port": "%s",
                 "from": "tide@example.com", "to": "%s", "user": "tide"}}""";
        put(RECEIVERS + "mail", mail.formatted("465", "a@example.com, b@example.com"))
                .ok();
        assertThat(put(RECEIVERS + "mail", mail.formatted("70000", "a@example.com"))
                        .wrongField(400))
                .isEqualTo("options.port");
        assertThat(put(RECEIVERS + "mail", mail.formatted("25", "nobody")).wrongField(400))
                .isEqualTo("options.to");
        delete(RECEIVERS + "mail");
    }

    @Test
    void whatWasGivenUpIsSentAgainOnceAsked() {
        Delivery pending = store.outbox().newest(1).getFirst();
        post("/api/v1/deliveries/" + pending.id() + "/resend", "").problem(409);
        store.outbox().update(pending.dead(clock.instant(), "answered 404"));
        assertThat(get("/api/v1/deliveries?status=dead")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(pending.id());

        assertThat(post("/api/v1/deliveries/" + pending.id() + "/resend", "").status())
                .isEqualTo(204);

        assertThat(store.outbox().newest(Delivery.Status.DEAD, 9)).isEmpty();
        store.outbox().update(pending);
    }

    @Test
    void deliveriesAreListedWithoutTheirBodies() {
        JsonNode delivery = get("/api/v1/deliveries").ok().path("items").path(0);
        assertThat(delivery.path("receiver").asString()).isEqualTo("hook");
        assertThat(delivery.path("status").asString()).isEqualTo("pending");
        assertThat(delivery.has("body")).isFalse();
    }

    @Test
    void aMessageIsPreviewedWithoutAReceiver() {
        JsonNode preview = post(RECEIVERS + "preview", """
                {"type": "slack", "options": {"titleTemplate": "{{severity}}"}, "incident": "INC-3"}
                """).ok();
        assertThat(preview.path("title").asString()).isEqualTo("{{severity}}");
        assertThat(preview.path("text").asString()).endsWith("INC-3");
        assertThat(preview.path("body").asString()).contains("Slack");
        assertThat(post(RECEIVERS + "preview", """
                {"type": "slack", "options": {"titleTemplate": "{{titel}}"}}
                """).problem(422).toString()).contains("there is no variable 'titel'");
        assertThat(post(RECEIVERS + "preview", "{}").wrongField(400)).isEqualTo("type");
    }
}
