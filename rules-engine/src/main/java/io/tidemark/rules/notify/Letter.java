package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Receiver;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A message with its address and its seal: what goes over the wire to one receiver. */
final class Letter {
    private static final String PAGERDUTY = "https://events.pagerduty.com/v2/enqueue";

    private static final Pattern URL_PARTS = Pattern.compile("[/?&=]");
    /** Shorter parts of an address give nothing away. */
    private static final int TELLING = 6;

    private final Receiver receiver;
    private final String key;
    private final String body;

    Letter(Receiver receiver, String key, String body) {
        this.receiver = receiver;
        this.key = key;
        this.body = body;
    }

    /** The request; the address and the keys come from the receiver's secrets and only here. */
    HttpRequest request(Duration timeout, Instant now) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Tidemark")
                .header("Tidemark-Delivery", key);
        String sealed = body;
        switch (receiver.type()) {
            case SLACK -> {}
            case PAGERDUTY -> {
                ObjectNode event = Json.parse(body);
                event.put("routing_key", secret("routingKey").value());
                sealed = Json.text(event);
            }
            case WEBHOOK -> {
                String timestamp = Long.toString(now.getEpochSecond());
                request.header("Tidemark-Timestamp", timestamp);
                Secret signingKey = receiver.secrets().get("signingKey");
                if (signingKey != null && !signingKey.value().isEmpty()) {
                    request.header("Tidemark-Signature", Signature.of(signingKey, timestamp, body));
                }
            }
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(sealed)).build();
    }

    private URI address() {
        String url = switch (receiver.type()) {
            case SLACK, WEBHOOK -> secret("url").value();
            case PAGERDUTY -> receiver.options().getOrDefault("url", PAGERDUTY);
        };
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

    private Secret secret(String name) {
        Secret secret = receiver.secrets().get(name);
        if (secret == null || secret.value().isBlank()) {
            throw invalid("its secret " + name + " is not set");
        }
        return secret;
    }

    private TidemarkException invalid(String why) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, "Receiver " + receiver.id() + ": " + why);
    }

    /** The text without anything that is secret of this receiver, in whole or in part. */
    String redacted(String text) {
        String safe = text;
        for (Map.Entry<String, Secret> secret : receiver.secrets().entrySet()) {
            String value = secret.getValue().value().strip();
            safe = value.isEmpty() ? safe : safe.replace(value, "***");
            if (secret.getKey().equals("url")) {
                safe = withoutParts(safe, value);
            }
        }
        return safe;
    }

    private static String withoutParts(String text, String url) {
        return URL_PARTS
                .splitAsStream(url)
                .filter(part -> part.length() >= TELLING && !isHost(url, part))
                .reduce(text, (safe, part) -> safe.replace(part, "***"));
    }

    private static boolean isHost(String url, String part) {
        return url.contains("//" + part) && part.indexOf('@') < 0;
    }
}
