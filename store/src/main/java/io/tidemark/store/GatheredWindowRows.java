package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.WindowStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code gathered_windows}. */
final class GatheredWindowRows {
    private static final String KEYS = "dataset_id, key_text";

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Upsert read;
    private final Upsert delivered;

    GatheredWindowRows(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.read = Upsert.into(jdbc, "gathered_windows", "states, ends, waiting", KEYS, "from_time, until_time");
        this.delivered = Upsert.into(
                jdbc, "gathered_windows", "delivered, waiting", KEYS, "from_time, until_time, states, ends");
    }

    /** Forgets what was read, and keeps what a crawl saw. */
    void empty(DatasetId dataset) {
        client.sql("delete from gathered_windows where dataset_id = ? and delivered is null")
                .param(dataset.value())
                .update();
        client.sql("update gathered_windows set states = '[]', ends = '', waiting = true where dataset_id = ?")
                .param(dataset.value())
                .update();
    }

    void add(DatasetId dataset, Map<PartitionKey.Window, WindowStep> steps) {
        Map<PartitionKey.Window, GatheredWindow> known = new HashMap<>();
        of(dataset, steps.keySet().stream().map(PartitionKey::text).toList())
                .forEach(window -> known.put(window.window(), window));
        List<@Nullable Object[]> rows = new ArrayList<>();
        steps.forEach((window, step) -> rows.add(row(
                dataset,
                known.getOrDefault(window, GatheredWindow.empty(window)).plus(step))));
        read.save(rows);
    }

    private static @Nullable Object[] row(DatasetId dataset, GatheredWindow window) {
        return Upsert.row(
                StatesText.write(window.states()),
                text(window.ends()),
                true,
                dataset.value(),
                window.window().text(),
                SqlValues.time(window.window().from()),
                SqlValues.time(window.window().until()));
    }

    void forgetBefore(DatasetId dataset, Instant since) {
        client.sql("delete from gathered_windows where dataset_id = ? and until_time < ?")
                .param(dataset.value())
                .param(SqlValues.time(since))
                .update();
    }

    List<GatheredWindow> of(DatasetId dataset, Collection<String> keys) {
        List<GatheredWindow> found = new ArrayList<>();
        for (List<String> some : Chunks.of(keys)) {
            found.addAll(
                    client.sql("select * from gathered_windows where dataset_id = :dataset and key_text in (:keys)")
                            .param("dataset", dataset.value())
                            .param("keys", some)
                            .query(GatheredWindowRows::gathered)
                            .list());
        }
        return found;
    }

    SortedMap<PartitionKey.Window, Revision> waiting(DatasetId dataset) {
        SortedMap<PartitionKey.Window, Revision> waiting = new TreeMap<>();
        client.sql("select from_time, until_time, '[]' as states, ends, delivered, keyed, waiting"
                        + " from gathered_windows where dataset_id = ? and waiting")
                .param(dataset.value())
                .query(GatheredWindowRows::gathered)
                .list()
                .forEach(window -> waiting.put(window.window(), window.revision()));
        return waiting;
    }

    void release(DatasetId dataset, Collection<PartitionKey.Window> windows) {
        update(
                "update gathered_windows set waiting = false where dataset_id = ? and key_text = ?",
                windows.stream()
                        .map(window -> new Object[] {dataset.value(), window.text()})
                        .toList());
    }

    void deliver(DatasetId dataset, Map<PartitionKey.Window, Revision> windows) {
        Map<String, @Nullable String> known = delivered(dataset, windows.keySet());
        delivered.save(windows.entrySet().stream()
                .filter(one ->
                        !one.getValue().marker().equals(known.get(one.getKey().text())))
                .map(one -> Upsert.row(
                        one.getValue().marker(),
                        true,
                        dataset.value(),
                        one.getKey().text(),
                        SqlValues.time(one.getKey().from()),
                        SqlValues.time(one.getKey().until()),
                        "[]",
                        ""))
                .toList());
    }

    private Map<String, @Nullable String> delivered(DatasetId dataset, Collection<PartitionKey.Window> windows) {
        Map<String, @Nullable String> known = new HashMap<>();
        for (List<PartitionKey.Window> some : Chunks.of(windows)) {
            client.sql("select key_text, delivered from gathered_windows where dataset_id = :dataset"
                            + " and key_text in (:keys)")
                    .param("dataset", dataset.value())
                    .param("keys", some.stream().map(PartitionKey::text).toList())
                    .query(row -> {
                        known.put(row.getString("key_text"), row.getString("delivered"));
                    });
        }
        return known;
    }

    void key(DatasetId dataset, Map<PartitionKey.Window, Revision> windows) {
        update(
                "update gathered_windows set keyed = ? where dataset_id = ? and key_text = ?",
                windows.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue().marker(),
                            dataset.value(),
                            one.getKey().text()
                        })
                        .toList());
    }

    private void update(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static GatheredWindow gathered(ResultSet row, int number) throws SQLException {
        return new GatheredWindow(
                window(row),
                StatesText.read(row.getString("states")),
                ends(row.getString("ends")),
                revision(row.getString("delivered")),
                revision(row.getString("keyed")),
                row.getBoolean("waiting"));
    }

    private static PartitionKey.Window window(ResultSet row) throws SQLException {
        return new PartitionKey.Window(SqlValues.instant(row, "from_time"), SqlValues.instant(row, "until_time"));
    }

    private static @Nullable Revision revision(@Nullable String marker) {
        return marker == null ? null : new Revision(marker);
    }

    private static String text(Map<Integer, Long> ends) {
        return new TreeMap<>(ends)
                .entrySet().stream()
                        .map(end -> end.getKey() + ":" + end.getValue())
                        .collect(Collectors.joining(","));
    }

    private static Map<Integer, Long> ends(String text) {
        Map<Integer, Long> ends = new HashMap<>();
        if (!text.isEmpty()) {
            for (String end : text.split(",", -1)) {
                int colon = end.indexOf(':');
                ends.put(Integer.valueOf(end.substring(0, colon)), Long.valueOf(end.substring(colon + 1)));
            }
        }
        return ends;
    }
}
