package io.tidemark.connector.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signal of each native partition that holds several windows, as the cursor keeps it, so that only those that moved
 * are counted anew.
 *
 * @param byId digests of signals; an id has no comma and no equals sign
 */
public record KeptSignals(Map<String, String> byId) {
    private static final int MOST = 500;

    public KeptSignals {
        byId = Map.copyOf(byId);
    }

    /** The digests of those signals. */
    public static KeptSignals of(Map<String, String> signals) {
        Map<String, String> digests = new HashMap<>();
        signals.forEach((id, signal) -> digests.put(id, Digest.of(signal)));
        return new KeptSignals(digests);
    }

    /** Reads what {@link #text} wrote. */
    public static KeptSignals parse(String text) {
        Map<String, String> signals = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2) {
                signals.put(parts[0], parts[1]);
            }
        }
        return new KeptSignals(signals);
    }

    /** Empty when there are too many to keep. */
    public String text() {
        return byId.size() > MOST
                ? ""
                : byId.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /** Whether that partition's signal is another than before, or was not known. */
    public boolean moved(String id, KeptSignals before) {
        return !byId.getOrDefault(id, "").equals(before.byId.get(id));
    }
}
