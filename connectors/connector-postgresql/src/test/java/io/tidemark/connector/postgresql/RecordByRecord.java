package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.expression.CalciteExpressions;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.RowTester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs tests over the rows of a table one by one, and has PostgreSQL run the same. */
record RecordByRecord(Connector connector, String table) {
    static final Expressions EXPRESSIONS = new CalciteExpressions();

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    void assertAlike(Collection<Measure.Tested> tests) {
        Map<Measure.Tested, TestTally> oneByOne = oneByOne(tests);
        States byStore = byStore(tests);
        List<String> wrong = new ArrayList<>();
        oneByOne.forEach((test, tally) -> {
            if (!byStore.get(test).map(tally::equals).orElse(false)) {
                wrong.add(test + ": " + byStore.get(test) + " in PostgreSQL, " + tally + " one by one "
                        + byStore.failures().get(test));
            }
        });
        assertThat(wrong).isEmpty();
    }

    DatasetDescription description() {
        return connector.describe(Crawl.table(table));
    }

    private Map<Measure.Tested, TestTally> oneByOne(Collection<Measure.Tested> tests) {
        DatasetDescription described = description();
        List<String> columns = described.schema().names();
        Map<Measure.Tested, RowTester> testers = new LinkedHashMap<>();
        Map<Measure.Tested, TestTally> tallies = new LinkedHashMap<>();
        tests.forEach(test -> testers.put(test, EXPRESSIONS.tester(test, described.schema())));
        tests.forEach(test -> tallies.put(test, TestTally.ZERO));
        try (RecordCursor cursor = ((Scan) connector)
                .scan(new ScanRequest(
                        described, Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), columns, TIMEOUT))) {
            while (cursor.next()) {
                testers.forEach((test, tester) -> tallies.merge(test, tally(tester, cursor, columns), TestTally::plus));
            }
        }
        return tallies;
    }

    private static TestTally tally(RowTester tester, RecordCursor cursor, List<String> columns) {
        @Nullable
        Object[] row = tester.columns().stream()
                .map(column -> cursor.value(columns.indexOf(column)))
                .toArray();
        return switch (tester.test(row)) {
            case LEFT_OUT -> TestTally.ZERO;
            case UNTOLD -> new TestTally(0, 0, 1);
            case TESTED -> new TestTally(1, 0);
            case COUNTED -> new TestTally(1, 1);
        };
    }

    private States byStore(Collection<Measure.Tested> tests) {
        return ((Pushdown) connector)
                .compute(new ProfileRequest(
                        description(),
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        new LinkedHashSet<Measure<?>>(tests),
                        TIMEOUT))
                .getFirst()
                .states();
    }
}
