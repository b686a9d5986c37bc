package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests that were compiled lately: topics are read step by step, and each step asks for the same. */
final class CompiledTests {
    private static final int MOST = 500;

    private final Map<Asked, CompiledTest> tests = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Asked, CompiledTest> eldest) {
            return size() > MOST;
        }
    };

    /** What a test is made of. */
    private record Asked(Measure.Tested test, Schema schema) {}

    synchronized CompiledTest of(Measure.Tested test, Schema schema) {
        Asked asked = new Asked(test, schema);
        CompiledTest known = tests.get(asked);
        if (known == null) {
            known = CompiledTest.of(test, schema);
            tests.put(asked, known);
        }
        return known;
    }
}
