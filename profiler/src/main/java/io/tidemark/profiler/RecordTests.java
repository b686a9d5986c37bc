package io.tidemark.profiler;

import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.RowTester;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;

/** The tests of rules that run over single records, where no store computes them. */
final class RecordTests {
    static final RecordTests NONE = new RecordTests();

    private static final Expressions EXPRESSIONS =
            ServiceLoader.load(Expressions.class).findFirst().orElse(Expressions.NONE);

    private final Map<Measure.Tested, RowTester> testers = new LinkedHashMap<>();
    private final Map<Measure.Tested, Failure> failures = new LinkedHashMap<>();

    private RecordTests() {}

    static RecordTests of(Set<Measure<?>> measures, Schema schema) {
        RecordTests tests = new RecordTests();
        for (Measure<?> measure : measures) {
            if (measure instanceof Measure.Tested test) {
                tests.add(test, schema);
            }
        }
        return tests;
    }

    private void add(Measure.Tested test, Schema schema) {
        try {
            testers.put(test, EXPRESSIONS.tester(test, schema));
        } catch (IllegalArgumentException e) {
            failures.put(
                    test,
                    new Failure(
                            ErrorCode.INVALID_SETTING, e.getMessage() + "; in the rule's condition " + test.counted()));
        }
    }

    /** The columns that the tests read. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        testers.values().forEach(tester -> columns.addAll(tester.columns()));
        return columns;
    }

    Accumulator accumulator(Measure.Tested test, ScanColumns columns) {
        RowTester tester = testers.get(test);
        return tester == null
                ? new FailedAccumulator(test, Objects.requireNonNull(failures.get(test)))
                : new TestAccumulator(test, tester, columns.places(tester.columns()));
    }
}
