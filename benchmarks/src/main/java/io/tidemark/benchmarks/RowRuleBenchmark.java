package io.tidemark.benchmarks;

import io.tidemark.connector.kafka.MemoryTopic;
import io.tidemark.connector.kafka.json.JsonReader;
import io.tidemark.connector.kafka.json.SchemaInference;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints what rules that test single rows cost a topic's record: JSON records in memory, on one thread, beside the same
 * topic without rules. Arguments: how many events (200,000), how often (7).
 */
public final class RowRuleBenchmark {
    private static final int SHARDS = 4;
    private static final int SAMPLE = 200;
    private static final int EVENTS_AN_HOUR = 40_000;
    private static final Map<String, Measure.Tested> TESTS = tests();

    private RowRuleBenchmark() {}

    private static Map<String, Measure.Tested> tests() {
        Map<String, Measure.Tested> tests = new LinkedHashMap<>();
        tests.put("range", test("ms_played", "\"ms_played\" < 0 OR \"ms_played\" > 86400000"));
        tests.put("values_in_set", test("device", "\"device\" NOT IN ('phone', 'tablet', 'web', 'tv')"));
        tests.put("length", test("track", "CHAR_LENGTH(\"track\") > 40"));
        tests.put("like", test("app_version", "\"app_version\" NOT LIKE '8.%'"));
        tests.put("regex", test("app_version", "NOT REGEXP_LIKE(\"app_version\", '^[0-9]+[.][0-9]+[.][0-9]+$')"));
        tests.put(
                "row_expression", new Measure.Tested("", "TRUE", "NOT (\"amount\" * 100 >= 0 OR \"country\" IS NULL)"));
        return tests;
    }

    private static Measure.Tested test(String column, String counted) {
        return new Measure.Tested(column, '"' + column + "\" IS NOT NULL", counted);
    }

    /** Runs for half a minute. */
    public static void main(String[] arguments) {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        TopicEvents events = new TopicEvents(records, Math.max(1, records / EVENTS_AN_HOUR));
        SchemaInference inference = new SchemaInference();
        for (int i = 0; i < SAMPLE; i++) {
            byte[] value = events.json(i * (records / SAMPLE));
            inference.add(value, 0, value.length);
        }
        Schema schema = inference.schema();
        MemoryTopic topic = new MemoryTopic(SHARDS, schema, JsonReader::new);
        for (int i = 0; i < records; i++) {
            topic.add(i % SHARDS, events.at(i), events.json(i));
        }
        print("warming up", topic, schema, new LinkedHashSet<>(TESTS.values()), records, rounds);
        print("no rule", topic, schema, Set.of(), records, rounds);
        TESTS.forEach((name, test) -> print(name, topic, schema, Set.of(test), records, rounds));
        print("all of them", topic, schema, new LinkedHashSet<>(TESTS.values()), records, rounds);
    }

    private static void print(
            String name, MemoryTopic topic, Schema schema, Set<Measure<?>> tests, int records, int rounds) {
        GatheredMemory gathered = new GatheredMemory(topic, schema, ProfileDepth.CHEAP, tests);
        List<Timed> all = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            Timed timed = Timed.of(() -> check(gathered.read(), records), records);
            if (round >= rounds) {
                all.add(timed);
            }
        }
        Timed.print(name, all);
    }

    private static void check(long read, int records) {
        if (read != records) {
            throw new IllegalStateException(read + " of " + records + " events were read");
        }
    }
}
