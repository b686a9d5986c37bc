package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Receiver;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A message with its address and its seal: what goes over the wire to one receiver. */
final class Letter {
    private static final String PAGERDUTY = "https://events.pagerduty.com/v2/enqueue";
    private static final String OPSGENIE = "https://api.opsgenie.com";

    private final Receiver receiver;
    private final String key;
    private final String body;

    private final String thread;

    Letter(Receiver receiver, String key, String body) {
        this(receiver, key, body, "");
    }

    /**
     * @param thread what the other side calls the first message about the same incident; empty when it gave no name
     */
    Letter(Receiver receiver, String key, String body, String thread) {
        this.receiver = receiver;
        this.key = key;
        this.body = body;
        this.thread = thread;
    }

    String thread() {
        return thread;
    }

    Receiver receiver() {
        return receiver;
    }

    String key() {
        return key;
    }

    String body() {
        return body;
    }

    /** The request; the address and the keys come from the receiver's secrets and only here. */
    HttpRequest request(Instant now) {
        return switch (receiver.type()) {
            case SLACK, TEAMS -> post(web(secret("url")), body).build();
            case PAGERDUTY -> {
                ObjectNode event = Json.parse(body).put("routing_key", secret("routingKey"));
                yield post(web(optionOr("url", PAGERDUTY)), Json.text(event)).build();
            }
            case OPSGENIE ->
                post(opsgenie(), Json.parse(body).path("request").toString())
                        .header("Authorization", "GenieKey " + secret("apiKey"))
                        .build();
            case ALERTMANAGER -> {
                URI address = web(secret("url").replaceAll("/+$", "") + "/api/v2/alerts");
                HttpRequest.Builder request =
                        post(address, Json.parse(body).path("alerts").toString());
                String token = secretOr("token");
                yield token.isEmpty()
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build();
            }
            case WEBHOOK -> signed(now);
            case EMAIL, SLACK_APP -> throw new IllegalStateException("It is not sent by one request");
        };
    }

    private HttpRequest signed(Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        boolean asEvent = optionOr("format", "").equalsIgnoreCase(CloudEvent.FORMAT);
        String content = asEvent ? CloudEvent.of(body) : body;
        HttpRequest.Builder request = post(web(secret("url")), content).header("Tidemark-Timestamp", timestamp);
        if (asEvent) {
            request.setHeader("Content-Type", CloudEvent.CONTENT_TYPE);
        }
        String signingKey = secretOr("signingKey");
        if (!signingKey.isEmpty()) {
            request.header("Tidemark-Signature", Signature.of(new Secret(signingKey), timestamp, content));
        }
        return request.build();
    }

    private URI opsgenie() {
        ObjectNode call = Json.parse(body);
        String alerts = optionOr("url", OPSGENIE).replaceAll("/+$", "") + "/v2/alerts";
        String action = call.path("action").asString();
        if (action.equals(OpsgenieAlert.CREATE)) {
            return web(alerts);
        }
        String alias = URLEncoder.encode(call.path("alias").asString(), StandardCharsets.UTF_8);
        return web(alerts + "/" + alias + "/" + action + "?identifierType=alias");
    }

    private HttpRequest.Builder post(URI address, String content) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Tidemark")
                .header("Tidemark-Delivery", key)
                .POST(HttpRequest.BodyPublishers.ofString(content));
    }

    URI web(String url) {
        try {
            URI address = URI.create(url.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Its message holds the URL, which is a secret.
        }
        throw invalid("its url is not one that starts with https:// or http:// and names a host");
    }

    /** That secret's value. */
    String secret(String name) {
        String value = secretOr(name);
        if (value.isBlank()) {
            throw invalid("its secret " + name + " is not set");
        }
        return value;
    }

    private String secretOr(String name) {
        Secret secret = receiver.secrets().get(name);
        return secret == null ? "" : secret.value().strip();
    }

    /** That option's value, which must be set. */
    String required(String name) {
        String value = option(name);
        if (value.isEmpty()) {
            throw invalid("its option " + name + " is not set");
        }
        return value;
    }

    /** That option's value; empty when it is not set. */
    String option(String name) {
        return optionOr(name, "");
    }

    String optionOr(String name, String otherwise) {
        String value = receiver.options().getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    TidemarkException invalid(String why) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, "Receiver " + receiver.id() + ": " + why);
    }

    /** The text without anything that is secret of this receiver, in whole or in part. */
    String redacted(String text) {
        return new Redaction(receiver).of(text);
    }
}
