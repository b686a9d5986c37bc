package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.rule.Severity;
import java.util.Map;

/**
 * Where changes of incidents are sent.
 *
 * @param secrets by name, as {@link ReceiverType#settings} lists them
 * @param options what need not be secret, by name
 * @param atLeast incidents below this severity are not sent
 * @param datasets only these datasets' incidents are sent
 */
public record Receiver(
        ReceiverId id,
        ReceiverType type,
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

    /** How many messages it takes within a minute before more become a digest; 0 for any number. */
    public int perMinute() {
        String set = options.getOrDefault(ReceiverType.PER_MINUTE, "").strip();
        return set.isEmpty() ? type.usualPerMinute() : Integer.parseInt(set);
    }

    /** Whether it is to hear of an incident of that severity on that dataset. */
    public boolean wants(DatasetId dataset, Severity severity) {
        return enabled && severity.compareTo(atLeast) >= 0 && datasets.matches(dataset);
    }
}
