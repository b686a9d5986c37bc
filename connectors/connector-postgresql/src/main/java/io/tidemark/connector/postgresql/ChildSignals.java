package io.tidemark.connector.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signal of each native partition that holds several windows, as the cursor keeps it, so that only those that moved
 * are counted anew.
 */
record ChildSignals(Map<String, String> byOid) {
    private static final int MOST = 500;

    ChildSignals {
        byOid = Map.copyOf(byOid);
    }

    static ChildSignals of(List<Piece> pieces) {
        Map<String, String> signals = new HashMap<>();
        pieces.forEach(piece -> signals.put("" + piece.oid(), ChangeSignals.shortened(piece.signal())));
        return new ChildSignals(signals);
    }

    static ChildSignals parse(String text) {
        Map<String, String> signals = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2) {
                signals.put(parts[0], parts[1]);
            }
        }
        return new ChildSignals(signals);
    }

    /** Empty when there are too many to keep. */
    String text() {
        return byOid.size() > MOST
                ? ""
                : byOid.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    Set<String> oids() {
        return byOid.keySet();
    }

    boolean moved(Piece piece, ChildSignals before) {
        String oid = "" + piece.oid();
        return !byOid.getOrDefault(oid, "").equals(before.byOid.get(oid));
    }
}
