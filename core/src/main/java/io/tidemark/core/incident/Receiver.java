package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.rule.Severity;
import java.util.Map;

/**
 * Where changes of incidents are sent.
 *
 * @param secrets by name: {@code url} of Slack and webhooks, {@code routingKey} of PagerDuty, {@code signingKey} of
 *     webhooks
 * @param options by name: {@code url} of PagerDuty, to replace the public one
 * @param atLeast incidents below this severity are not sent
 * @param datasets only these datasets' incidents are sent
 */
public record Receiver(
        ReceiverId id,
        Type type,
        Map<String, Secret> secrets,
        Map<String, String> options,
        Severity atLeast,
        DatasetSelector datasets,
        boolean enabled,
        Origin origin) {
    public Receiver {
        secrets = Map.copyOf(secrets);
        options = Map.copyOf(options);
    }

    /** The services that can receive. */
    public enum Type {
        SLACK,
        PAGERDUTY,
        WEBHOOK
    }

    public boolean wants(Incident incident) {
        return enabled && incident.severity().compareTo(atLeast) >= 0 && datasets.matches(incident.dataset());
    }
}
