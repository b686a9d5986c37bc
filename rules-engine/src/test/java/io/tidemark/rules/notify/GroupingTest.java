package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Incidents are told together by rule, dataset, dimension or lineage root. */
class GroupingTest {
    private static final DatasetId TOPIC = new DatasetId("broker:plays");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Notices notices = new Notices();
    private final LineageNotices lineage = new LineageNotices(notices, PATIENCE);

    GroupingTest() throws IOException {}

    @AfterEach
    void close() {
        notices.close();
    }

    private static DatasetId table(int number) {
        return new DatasetId("warehouse:t%02d".formatted(number));
    }

    private void fails(String rule, RuleType type, DatasetId dataset, Instant at) {
        lineage.judge(aVerdict()
                .by(rule, type)
                .of(dataset)
                .at(TEN)
                .judgedAt(at)
                .violated(3, Range.ANY, "3 of them")
                .build());
    }

    private void lost(DatasetId dataset, Instant at) {
        fails("missing", RuleType.PARTITION_MISSING, dataset, at);
    }

    /** How many incidents each message told of, in the order of the messages. */
    private List<Integer> sizes() {
        return notices.told().stream()
                .map(key -> key.startsWith("digest/") ? members(key) : 1)
                .toList();
    }

    private int members(String key) {
        return notices.store.outbox().newest(99).stream()
                .filter(delivery -> delivery.key().equals(key))
                .mapToInt(delivery ->
                        notices.store.outbox().members(delivery.id()).size())
                .sum();
    }

    private void sendAfter(Duration span) {
        notices.sendUntil(NOON, NOON.plus(span), Duration.ofSeconds(5));
    }

    @Test
    void byRule() {
        notices.hooks("hook").routes("groupBy: [RULE]");
        fails("few", RuleType.ROW_COUNT, table(1), NOON);
        fails("few", RuleType.ROW_COUNT, table(2), NOON.plusSeconds(5));
        fails("nulls", RuleType.NULL_VALUES, table(1), NOON.plusSeconds(5));
        sendAfter(Duration.ofMinutes(1));
        assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void byDataset() {
        notices.hooks("hook").routes("groupBy: [DATASET]");
        fails("few", RuleType.ROW_COUNT, table(1), NOON);
        fails("few", RuleType.ROW_COUNT, table(2), NOON.plusSeconds(5));
        fails("nulls", RuleType.NULL_VALUES, table(1), NOON.plusSeconds(5));
        sendAfter(Duration.ofMinutes(1));
        assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void byDimension() {
        notices.hooks("hook").routes("groupBy: [DIMENSION]");
        fails("nulls", RuleType.NULL_VALUES, table(1), NOON);
        fails("empty", RuleType.EMPTY_COLUMN, table(2), NOON.plusSeconds(5));
        fails("copies", RuleType.DUPLICATE_VALUES, table(1), NOON.plusSeconds(5));
        sendAfter(Duration.ofMinutes(1));
        assertThat(RuleType.NULL_VALUES.dimension()).isEqualTo(RuleType.EMPTY_COLUMN.dimension());
        assertThat(sizes()).containsExactlyInAnyOrder(2, 1);
    }

    private void fortyTablesOfOneTopicAndWhoHearsOnlyOfTables() {
        notices.hooks("platform", "tables").routes("""
                receivers: [platform]
                routes:
                  - { match: { datasets: ["warehouse:*"] }, receivers: [tables], groupBy: [LINEAGE_ROOT] }
                """);
        IntStream.rangeClosed(1, 40)
                .forEach(number ->
                        notices.store.lineage().save(new LineageEdge(TOPIC, table(number), LineageOrigin.USER, "")));
    }

    @Test
    void byLineageRoot() {
        fortyTablesOfOneTopicAndWhoHearsOnlyOfTables();
        lost(TOPIC, NOON);
        IntStream.rangeClosed(1, 20).forEach(number -> lost(table(number), NOON.plusSeconds(number)));
        fails("copies", RuleType.DUPLICATE_VALUES, table(40), NOON);
        sendAfter(Duration.ofMinutes(5));
        assertThat(notices.toldTo("/platform")).containsExactly("INC-1/OPENED/0/platform");
        assertThat(notices.toldTo("/tables")).hasSize(2);
        assertThat(sizes()).containsExactlyInAnyOrder(1, 1, 20);
    }

    @Test
    void byALineageRootThatIsFoundWhileTheyWait() {
        fortyTablesOfOneTopicAndWhoHearsOnlyOfTables();
        IntStream.rangeClosed(1, 20).forEach(number -> lost(table(number), NOON.plusSeconds(number)));
        lost(TOPIC, NOON.plusSeconds(60));
        sendAfter(Duration.ofMinutes(5));
        assertThat(notices.store
                        .incidents()
                        .find(new IncidentId(1))
                        .orElseThrow()
                        .isImpacted())
                .isTrue();
        assertThat(notices.toldTo("/tables"))
                .singleElement()
                .satisfies(key -> assertThat(members(key)).isEqualTo(20));
    }

    @Test
    void whatWaitsForACauseIsToldTogetherToo() {
        fortyTablesOfOneTopicAndWhoHearsOnlyOfTables();
        notices.routes("groupBy: [SOURCE]");
        IntStream.rangeClosed(1, 20).forEach(number -> lost(table(number), NOON.plusSeconds(number)));
        sendAfter(Duration.ofMinutes(5));
        assertThat(notices.toldTo("/tables"))
                .singleElement()
                .satisfies(key -> assertThat(members(key)).isEqualTo(20));
    }
}
