package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code SeriesStates} does. */
public abstract class SeriesStatesContract {
    private static final SeriesKey ROWS = new SeriesKey(new RuleId("volume"), PLAYS, MetricId.of(MetricName.ROW_COUNT));
    private static final SeriesKey NULLS =
            new SeriesKey(new RuleId("volume"), PLAYS, MetricId.of(MetricName.COMPLETENESS, "Länder, \"alle\""));
    private static final SeriesState LONG = new SeriesState("hour", TEN.until(), "AZaz09+/".repeat(12_000) + "==");
    private static final SeriesState SHORT = new SeriesState("day", tenPlus(1).until(), "AA==");

    protected abstract Ports ports();

    @Test
    void aSavedStateIsFoundAsItWas() {
        ports().seriesStates().save(ROWS, LONG);
        ports().seriesStates().save(NULLS, SHORT);
        assertThat(ports().seriesStates().find(ROWS)).contains(LONG);
        assertThat(ports().seriesStates().find(NULLS)).contains(SHORT);
    }

    @Test
    void savingAgainReplaces() {
        ports().seriesStates().save(ROWS, LONG);
        ports().seriesStates().save(ROWS, SHORT);
        assertThat(ports().seriesStates().find(ROWS)).contains(SHORT);
    }

    @Test
    void theyGoWithThePartitions() {
        ports().partitions().save(List.of(aPartition().build()));
        ports().seriesStates().save(ROWS, LONG);
        ports().partitions().forget(PLAYS);
        assertThat(ports().seriesStates().find(ROWS)).isEmpty();
    }
}
