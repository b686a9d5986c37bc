package io.tidemark.benchmarks;

import io.tidemark.connector.kafka.MemoryTopic;
import io.tidemark.connector.kafka.avro.AvroColumns;
import io.tidemark.connector.kafka.avro.AvroReader;
import io.tidemark.connector.kafka.json.JsonReader;
import io.tidemark.connector.kafka.json.SchemaInference;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.connector.kafka.registry.SchemaType;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Prints what a topic's record costs the code between the fetch buffer and the states of its hour, without broker and
 * store, on one thread. Arguments: how many events (200,000), how often (7), a pattern of the names of what to run.
 */
public final class RecordCostBenchmark {
    private static final int SHARDS = 4;
    private static final int SAMPLE = 200;
    private static final int EVENTS_AN_HOUR = 40_000;

    private final int records;
    private final int rounds;
    private final String only;
    private final TopicEvents events;

    private RecordCostBenchmark(int records, int rounds, String only) {
        this.records = records;
        this.rounds = rounds;
        this.only = only;
        this.events = new TopicEvents(records, Math.max(1, records / EVENTS_AN_HOUR));
    }

    /** Runs for half a minute. */
    public static void main(String[] arguments) throws SchemaFault {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        String only = arguments.length > 2 ? arguments[2] : ".*";
        RecordCostBenchmark benchmark = new RecordCostBenchmark(records, rounds, only);
        benchmark.json();
        benchmark.avro();
    }

    private void json() {
        SchemaInference inference = new SchemaInference();
        for (int i = 0; i < SAMPLE; i++) {
            byte[] value = events.json(i * (records / SAMPLE));
            inference.add(value, 0, value.length);
        }
        run("JSON", inference.schema(), JsonReader::new, events::json);
    }

    private void avro() throws SchemaFault {
        RegisteredSchema registered = new RegisteredSchema(SchemaType.AVRO, TopicEvents.SCHEMA, List.of());
        run("Avro", new Schema(AvroColumns.of(registered)), wanted -> reader(registered, wanted), events::avro);
    }

    private static RecordReader reader(RegisteredSchema registered, Wanted wanted) {
        try {
            return new BehindId(AvroReader.of(registered, wanted));
        } catch (SchemaFault e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String name, Schema schema, Function<Wanted, RecordReader> readers, IntFunction<byte[]> format) {
        if (List.of("scan", "counts", "standard", "full", "deep").stream()
                .noneMatch(stage -> (name + " " + stage).matches(only))) {
            return;
        }
        MemoryTopic topic = new MemoryTopic(SHARDS, schema, readers);
        for (int i = 0; i < records; i++) {
            topic.add(i % SHARDS, events.at(i), format.apply(i));
        }
        print(name + " scan", () -> topic.scan(schema.names(), "event_time"));
        print(name + " counts", new GatheredMemory(topic, schema, ProfileDepth.CHEAP, false)::read);
        print(name + " standard", new GatheredMemory(topic, schema, ProfileDepth.STANDARD, false)::read);
        print(name + " full", new GatheredMemory(topic, schema, ProfileDepth.CHEAP, true)::read);
        print(name + " deep", new GatheredMemory(topic, schema, ProfileDepth.DEEP, false)::read);
    }

    private void print(String name, LongSupplier job) {
        if (!name.matches(only)) {
            return;
        }
        List<Timed> all = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            Timed timed = Timed.of(() -> check(job.getAsLong()), records);
            if (round >= rounds) {
                all.add(timed);
            }
        }
        Timed.print(name, all);
    }

    private void check(long read) {
        if (read != records) {
            throw new IllegalStateException(read + " of " + records + " events were read");
        }
    }

    /** Reads what lies behind a schema's id. */
    private record BehindId(RecordReader reader) implements RecordReader {
        private static final int PREFIX = 5;

        @Override
        public boolean read(byte[] bytes, int from, int until, FieldValues into) {
            return reader.read(bytes, from + PREFIX, until, into);
        }

        @Override
        public String fault() {
            return reader.fault();
        }
    }
}
