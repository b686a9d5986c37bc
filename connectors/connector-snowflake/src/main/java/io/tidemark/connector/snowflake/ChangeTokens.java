package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The token that Snowflake keeps per table and moves with every change of its rows, also one that keeps their number and
 * size. Reading it takes no warehouse. Many are read by one statement.
 */
final class ChangeTokens {
    private static final int BATCH = 100;

    private final Session session;

    ChangeTokens(Session session) {
        this.session = session;
    }

    /** The tokens of these tables; those of a batch in which one is refused are left out. */
    Map<DatasetRef, String> of(List<DatasetRef> tables) throws SQLException {
        Map<DatasetRef, String> all = new HashMap<>();
        for (int from = 0; from < tables.size(); from += BATCH) {
            all.putAll(batch(tables.subList(from, Math.min(from + BATCH, tables.size()))));
        }
        return all;
    }

    /** The token of one table, or nothing when Snowflake refuses to tell it. */
    Optional<String> of(DatasetRef table) throws SQLException {
        return Optional.ofNullable(batch(List.of(table)).get(table));
    }

    private Map<DatasetRef, String> batch(List<DatasetRef> tables) throws SQLException {
        List<String> calls = new ArrayList<>();
        for (DatasetRef table : tables) {
            String name = ShowScope.quoted(table.name().path());
            calls.add("SYSTEM$LAST_CHANGE_COMMIT_TIME('"
                    + name.replace("\\", "\\\\").replace("'", "''") + "')");
        }
        try {
            return session.query("SELECT " + String.join(", ", calls), row -> {
                        Map<DatasetRef, String> tokens = new HashMap<>();
                        for (int i = 0; i < tables.size(); i++) {
                            String token = row.getString(i + 1);
                            tokens.put(tables.get(i), token == null ? "" : token);
                        }
                        return tokens;
                    })
                    .getFirst();
        } catch (SQLException e) {
            if (SnowflakeErrors.isOfOneObject(e)) {
                return Map.of();
            }
            throw e;
        }
    }
}
