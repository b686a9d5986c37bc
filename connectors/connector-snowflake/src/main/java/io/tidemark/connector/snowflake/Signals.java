package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change signals of datasets. A table that Snowflake keeps has its creation, rows, bytes and change token; the
 * token may be refused to this role, then creation, rows and bytes have to do. Views have none: what they read may lie
 * anywhere.
 */
final class Signals {
    private Signals() {}

    /** The signals of many; those whose tokens could not be read together are left out. */
    static Map<DatasetRef, Signal> of(Session session, List<ShownDataset> shown) throws SQLException {
        List<DatasetRef> kept =
                shown.stream().filter(ShownDataset::kept).map(ShownDataset::ref).toList();
        Map<DatasetRef, String> tokens = new ChangeTokens(session).of(kept);
        Map<DatasetRef, Signal> signals = new HashMap<>();
        for (ShownDataset dataset : shown) {
            @Nullable String token = tokens.get(dataset.ref());
            if (!dataset.kept()) {
                signals.put(dataset.ref(), Signal.none(dataset));
            } else if (token != null) {
                signals.put(dataset.ref(), Signal.of(dataset, token));
            }
        }
        return signals;
    }

    static Signal of(Session session, ShownDataset shown) throws SQLException {
        return shown.kept()
                ? Signal.of(shown, new ChangeTokens(session).of(shown.ref()).orElse(""))
                : Signal.none(shown);
    }
}
