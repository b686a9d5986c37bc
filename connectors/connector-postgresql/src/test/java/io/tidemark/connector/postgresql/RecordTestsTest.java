package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.Connector;
import io.tidemark.connector.testkit.RuleOracles;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A condition finds the same records when it runs over them one by one as PostgreSQL finds rows. */
class RecordTestsTest {
    private static final List<String> ATOMS = List.of(
            "status = 'paid'",
            "country <> status",
            "country IS NULL",
            "note LIKE '%o_e%'",
            "note NOT LIKE ' %'",
            "amount > tax",
            "amount * 1.1 >= total",
            "amount + tax BETWEEN 10 AND 60.5",
            "-amount < -12.25",
            "COALESCE(quantity, 0) + 1 > 3",
            "quantity / 2 = 1",
            "MOD(quantity, 3) = 1",
            "quantity IN (1, 2, NULL)",
            "quantity NOT IN (1, 3)",
            "paid",
            "paid IS NOT TRUE",
            "\"at\" < loaded",
            "loaded < TIMESTAMP '2025-06-02 01:30:00'",
            "shipped IS NOT NULL AND shipped < TIMESTAMP '2025-06-02 02:00:00'",
            "ordered >= DATE '2025-06-01'",
            "CHAR_LENGTH(note) > 4",
            "UPPER(country) = 'SE'",
            "SUBSTRING(code FROM 1 FOR 2) = 'A-'",
            "code || country = 'A-0001SE'",
            "CASE WHEN paid THEN quantity ELSE 0 END > 2",
            "REGEXP_LIKE(code, '^A-[0-9]+7$')",
            "ABS(amount) > 50 OR tax < 0",
            "NULLIF(country, 'XX') IS NULL");

    private final TestServer server = TestServer.get();
    private final Connector connector = server.open();

    @BeforeEach
    void plantFaults() {
        FaultyTable.on(server);
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void everyTypeThatCountsByAConditionFindsTheSameRecords() {
        List<Measure.Tested> tests = RuleOracles.tests().keySet().stream()
                .flatMap(rule -> tests(rule).stream())
                .toList();
        assertThat(tests).hasSizeGreaterThan(30);
        assertAlike(tests);
    }

    @Test
    void randomConditionsWithNullsFindTheSameRecords() {
        Random random = new Random(20_261_123);
        List<Measure.Tested> tests = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            tests.add(new Measure.Tested("", random(random), random(random)));
        }
        assertAlike(tests);
    }

    @Test
    void theClockIsRefused() {
        assertThatThrownBy(() -> RecordByRecord.EXPRESSIONS.tester(
                        new Measure.Tested("", "TRUE", "\"at\" > CURRENT_TIMESTAMP"),
                        dataset().schema()))
                .hasMessageContaining("line 1, column 8: CURRENT_TIMESTAMP says when a record was read");
    }

    @Test
    void aColumnThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RecordByRecord.EXPRESSIONS.tester(
                        new Measure.Tested("", "TRUE", "amout > 0"), dataset().schema()))
                .hasMessageContaining("did you mean 'amount'?");
    }

    private static String random(Random random) {
        String one = ATOMS.get(random.nextInt(ATOMS.size()));
        String other = ATOMS.get(random.nextInt(ATOMS.size()));
        String both = "(" + one + ")" + (random.nextBoolean() ? " AND " : " OR ") + "(" + other + ")";
        return random.nextInt(3) == 0 ? "NOT (" + both + ")" : both;
    }

    private List<Measure.Tested> tests(Rule rule) {
        List<Measure.Tested> tests = new ArrayList<>();
        RuleFigures.of(rule, dataset())
                .forEach(figure -> figure.measures().forEach(measure -> {
                    if (measure instanceof Measure.Tested test) {
                        tests.add(test);
                    }
                }));
        return tests;
    }

    private void assertAlike(List<Measure.Tested> tests) {
        new RecordByRecord(connector, "faulty").assertAlike(tests);
    }

    private Dataset dataset() {
        return FaultyTable.dataset(connector, Partitioning.UNDIVIDED);
    }
}
