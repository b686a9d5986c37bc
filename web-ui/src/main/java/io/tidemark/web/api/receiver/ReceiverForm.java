package io.tidemark.web.api.receiver;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a receiver of what a caller sent, after checking that its service has what it needs. */
final class ReceiverForm {
    private final ReceiverId id;
    private final ReceiverBody body;
    private final Map<String, Secret> secrets = new HashMap<>();
    private final FieldProblems problems = new FieldProblems();

    /**
     * @param stored the receiver of that id that is there already, whose secrets stay unless they are set anew
     */
    ReceiverForm(ReceiverId id, ReceiverBody body, Optional<Receiver> stored) {
        this.id = id;
        this.body = body;
        stored.filter(there -> there.type() == body.type()).ifPresent(there -> secrets.putAll(there.secrets()));
        if (body.secrets() != null) {
            body.secrets().forEach((name, value) -> secrets.put(name, new Secret(value)));
        }
        secrets.values().removeIf(secret -> secret.value().isEmpty());
    }

    Receiver receiver() {
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        switch (body.type()) {
            case SLACK -> check(options, "url", Set.of("url"), Set.of());
            case PAGERDUTY -> check(options, "routingKey", Set.of("routingKey"), Set.of("url"));
            case WEBHOOK -> check(options, "url", Set.of("url", "signingKey"), Set.of());
        }
        problems.throwIfAny();
        List<String> datasets = body.datasets() == null ? DatasetSelector.ALL.globs() : body.datasets();
        return ApiException.checked(() -> new Receiver(
                id,
                body.type(),
                secrets,
                options,
                body.atLeast() == null ? Severity.WARNING : body.atLeast(),
                new DatasetSelector(datasets),
                body.enabled() == null || body.enabled(),
                Origin.USER));
    }

    private void check(Map<String, String> options, String needed, Set<String> secret, Set<String> plain) {
        problems.addUnless(secrets.containsKey(needed), "secrets." + needed, "is missing");
        checkKnown("secrets", secrets.keySet(), secret);
        checkKnown("options", options.keySet(), plain);
        Secret url = secrets.get("url");
        checkUrl("secrets.url", url == null ? null : url.value());
        checkUrl("options.url", options.get("url"));
    }

    private void checkKnown(String group, Set<String> given, Set<String> known) {
        String there = known.isEmpty() ? "there are none" : "there are " + String.join(", ", new TreeSet<>(known));
        given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.add(group + "." + name, "is not known; " + there));
    }

    private void checkUrl(String field, @Nullable String url) {
        problems.addUnless(
                url == null || isWeb(url), field, "must be a web address that starts with https:// or http://");
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
