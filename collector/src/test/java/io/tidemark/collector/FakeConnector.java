package io.tidemark.collector;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Option;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store in memory: tables that a test sets up, and failures that it asks for. */
final class FakeConnector implements Connector, ConnectorFactory {
    static final Column EVENT_TIME = new Column("event_time", "timestamptz", ColumnType.TIMESTAMP_TZ, false);
    static final Column EVENT_ID = new Column("event_id", "uuid", ColumnType.UUID, false);

    private final Map<DatasetName, Schema> tables = new LinkedHashMap<>();
    private final Map<DatasetName, List<Observation>> observations = new HashMap<>();
    private final Map<DatasetName, Failure> broken = new HashMap<>();
    private @Nullable Failure away;
    private boolean signals;
    private int opened;
    private int closed;

    FakeConnector table(String name, Column... columns) {
        tables.put(DatasetName.of("public", name), Schema.of(columns));
        return this;
    }

    /** From now on a dataset whose observations are those of the cursor is answered as unchanged. */
    FakeConnector signalsChanges() {
        signals = true;
        return this;
    }

    void sees(String table, Observation... seen) {
        observations.put(DatasetName.of("public", table), List.of(seen));
    }

    void breakTable(String table, Failure failure) {
        broken.put(DatasetName.of("public", table), failure);
    }

    void drop(String table) {
        tables.remove(DatasetName.of("public", table));
    }

    void goAway(Failure failure) {
        away = failure;
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    @Override
    public String type() {
        return "fake";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.required("host", "where it is"), Option.secret("password", "what opens it"));
    }

    @Override
    public Connector open(Source source) {
        opened++;
        return this;
    }

    @Override
    public void check() {
        if (away != null) {
            throw away.asException();
        }
    }

    @Override
    public List<DatasetRef> datasets() {
        check();
        List<DatasetRef> refs = new ArrayList<>();
        tables.keySet().forEach(name -> refs.add(new DatasetRef(name, DatasetKind.TABLE)));
        return refs;
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        Failure failure = broken.get(dataset.name());
        if (failure != null) {
            throw failure.asException();
        }
        return new DatasetDescription(dataset, tables.getOrDefault(dataset.name(), Schema.EMPTY), null, List.of());
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        List<Observation> seen = observations.getOrDefault(dataset.ref().name(), List.of());
        String next = signals ? "c" + seen.hashCode() : "c";
        return signals && next.equals(cursor)
                ? PartitionListing.unchanged(cursor)
                : new PartitionListing(seen, true, next);
    }

    @Override
    public void close() {
        closed++;
    }
}
