package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.IntFunction;

/**
 * Prints what reading topics costs against the floor, a bare consumer that only touches each array: CPU and wall, and what
 * 8 million events a second would take. Give the number of events; a million when not given.
 */
public final class TopicBenchmark {
    private static final int SHARDS = 4;

    private final int records;
    private final TopicEvents events;
    private final KafkaBroker broker;
    private final Connector connector;

    private TopicBenchmark(int records, KafkaBroker broker, String registry) {
        this.records = records;
        this.events = new TopicEvents(records);
        this.broker = broker;
        this.connector = connector(broker.address(), registry);
    }

    /** Runs for a minute or two. */
    public static void main(String[] arguments) throws IOException {
        int records = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (KafkaBroker broker = new KafkaBroker();
                SchemaAnswers registry = new SchemaAnswers()) {
            TopicBenchmark benchmark = new TopicBenchmark(records, broker, registry.address());
            benchmark.run("JSON", benchmark.events::json);
            benchmark.run("Avro", benchmark.events::avro);
            benchmark.connector.close();
        }
        System.exit(0);
    }

    static Connector connector(String bootstrap, String registry) {
        Source source = new Source(
                new SourceId("events"),
                "kafka",
                "",
                Map.of("bootstrapServers", bootstrap, "schemaRegistryUrl", registry),
                Map.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                true,
                Origin.FILE);
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.type().equals("kafka"))
                .findFirst()
                .orElseThrow()
                .open(source);
    }

    private void run(String name, IntFunction<byte[]> format) {
        BareConsumer floor = new BareConsumer(broker.address(), name, SHARDS, records);
        floor.fill(events, format);
        DatasetDescription described = connector.describe(new DatasetRef(DatasetName.of(name), DatasetKind.TOPIC));
        List<String> all = described.schema().names().stream()
                .filter(column -> !column.startsWith("$"))
                .toList();
        System.out.printf("%s: %,d events of about %d bytes%n", name, records, format.apply(records / 2).length);
        CpuPairs pairs = new CpuPairs(records, floor::read, System.out);
        pairs.print("placed in their hour", () -> scan(described, List.of(), false));
        pairs.print("+ nulls, blanks of " + all.size() + " fields", () -> scan(described, all, false));
        pairs.print("+ a hash of each value", () -> scan(described, all, true));
    }

    private long scan(DatasetDescription described, List<String> columns, boolean hashing) {
        Partitioning.TimeWindows hourly = Partitioning.TimeWindows.hourly("event_time", null);
        List<PartitionKey> windows = new ArrayList<>();
        for (int hour = 0; hour < TopicEvents.HOURS; hour++) {
            windows.add(hourly.windowAt(TopicEvents.START.plus(Duration.ofHours(hour))));
        }
        long placed = 0;
        long[] nulls = new long[columns.size()];
        long[] blanks = new long[columns.size()];
        long hashes = 0;
        try (RecordCursor cursor =
                ((Scan) connector).scan(described, hourly, windows, columns, Duration.ofMinutes(5))) {
            while (cursor.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    nulls[column] += cursor.isNull(column) ? 1 : 0;
                    blanks[column] += cursor.isBlank(column) ? 1 : 0;
                    hashes ^= hashing ? cursor.hash(column) : 0;
                }
                placed += cursor.kind() == RecordCursor.Kind.RECORD ? 1 : 0;
            }
        }
        if (hashing && hashes == 0) {
            throw new IllegalStateException("No hashes");
        }
        int country = columns.indexOf("country");
        if (country >= 0 && nulls[country] != (records + 32) / 33) {
            throw new IllegalStateException("Wrong: " + nulls[country] + " events without country");
        }
        return placed;
    }
}
