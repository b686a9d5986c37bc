package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.sample.SampledRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@code RowSamples} does. */
public abstract class RowSamplesContract {
    protected abstract Ports ports();

    @Test
    void aSampleIsReadBackAsItWasKept() {
        RowSample sample = sample(TEN, "range", NOON);
        RowSample whole = sample(PartitionKey.WHOLE, "range", NOON);
        samples().save(List.of(sample, whole));

        assertThat(samples().ofPartition(PLAYS, TEN)).containsExactly(sample);
        assertThat(samples().ofPartition(PLAYS, PartitionKey.WHOLE)).containsExactly(whole);
    }

    @Test
    void theNewestSampleOfARuleReplacesTheOlderOne() {
        RowSample newer = sample(TEN, "range", NOON.plusSeconds(5));
        RowSample other = sample(TEN, "length", NOON);
        samples().save(List.of(sample(TEN, "range", NOON), other));
        samples().save(List.of(newer));

        assertThat(samples().ofPartition(PLAYS, TEN)).containsExactly(other, newer);
    }

    @Test
    void whatIsTooOldIsForgotten() {
        RowSample young = sample(TEN, "range", NOON);
        samples().save(List.of(young, sample(TEN, "length", NOON.minus(Duration.ofDays(15)))));

        assertThat(samples().forgetBefore(NOON.minus(Duration.ofDays(14)))).isEqualTo(1);

        assertThat(samples().ofPartition(PLAYS, TEN)).containsExactly(young);
    }

    @Test
    void samplesGoWithTheirDataset() {
        samples().save(List.of(sample(TEN, "range", NOON)));
        ports().partitions().forget(PLAYS);
        assertThat(samples().ofPartition(PLAYS, TEN)).isEmpty();
    }

    @Test
    void equalValuesHaveOneHashThatDoesNotTellThem() {
        assertThat(samples().hash("ada@example.org"))
                .isEqualTo(samples().hash("ada@example.org"))
                .isNotEqualTo(samples().hash("eve@example.org"))
                .startsWith("#")
                .doesNotContain("ada");
    }

    private RowSamples samples() {
        return ports().rowSamples();
    }

    private static RowSample sample(PartitionKey partition, String rule, Instant taken) {
        return new RowSample(
                PLAYS,
                partition,
                new RuleId(rule),
                "amount",
                new Revision("r1"),
                taken,
                List.of("id", "amount"),
                Set.of("id"),
                List.of(new SampledRow(Arrays.asList("#12", null)), new SampledRow(List.of("#13", "-5, \"ünï\""))));
    }
}
