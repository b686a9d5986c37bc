package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table with random columns whose names are odd and whose values are hostile; times lie within six hours. */
final class RandomTable {
    private static final int ROWS_AT_ONCE = 100;
    private static final List<String> NAMES =
            List.of("a \"b\"", "select", "Größe", "x.y", "what? $1", "it's", "UPPER", "semi;colon", "order", "{}");

    private final DatasetRef ref;

    private RandomTable(DatasetRef ref) {
        this.ref = ref;
    }

    static RandomTable existing(String name) {
        return new RandomTable(Crawl.table(name));
    }

    static RandomTable create(String name, Random random, int columns, int rows, Instant start) {
        List<HostileType> types = IntStream.range(0, columns - 2)
                .mapToObj(i -> HostileType.ALL.get((i + random.nextInt(2)) % HostileType.ALL.size()))
                .toList();
        String definitions = IntStream.range(0, types.size())
                .mapToObj(i -> ", " + quoted(column(i)) + " " + types.get(i).sql() + (i % 5 == 4 ? " NOT NULL" : ""))
                .collect(Collectors.joining());
        List<String> statements = new ArrayList<>(List.of(
                "DROP TABLE IF EXISTS " + name,
                "CREATE TABLE " + name + " (at timestamptz NOT NULL, loaded timestamptz" + definitions + ")"));
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            String values = IntStream.range(from, Math.min(rows, from + ROWS_AT_ONCE))
                    .mapToObj(row -> "(" + row(types, random, start) + ")")
                    .collect(Collectors.joining(", "));
            statements.add("INSERT INTO " + name + " VALUES " + values);
        }
        TestServer.get().execute(statements.toArray(String[]::new));
        return new RandomTable(Crawl.table(name));
    }

    private static String row(List<HostileType> types, Random random, Instant start) {
        Instant at = start.plusMillis(random.nextInt((int) Duration.ofHours(6).toMillis()));
        Instant loaded = at.plusSeconds(random.nextInt(5_000) - 100);
        List<String> values = new ArrayList<>();
        values.add("'" + at + "'");
        values.add(random.nextInt(10) == 0 ? "NULL" : random.nextInt(50) == 0 ? "'infinity'" : "'" + loaded + "'");
        for (int i = 0; i < types.size(); i++) {
            boolean absent = i % 5 != 4 && random.nextInt(6) == 0;
            values.add(absent ? "NULL" : types.get(i).literal(random));
        }
        return String.join(", ", values);
    }

    private static String column(int i) {
        return i < NAMES.size() ? NAMES.get(i) : "c" + i;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    DatasetRef ref() {
        return ref;
    }

    String name() {
        return ref.name().leaf();
    }

    DatasetDescription describe() {
        try (Crawl crawl = Crawl.ofTable(name())) {
            return crawl.describe();
        }
    }
}
