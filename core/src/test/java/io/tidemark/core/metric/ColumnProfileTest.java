package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnProfileTest {
    private static final FrequentValues VALUES = new FrequentValues(Map.of("ada@example.org", 3L), 0, 0);

    @Test
    void distributionsOfAColumnAreFound() {
        ColumnProfile email = of(States.builder()
                .put(new Measure.RowCount(), new Tally(3))
                .put(new Measure.NullCount("email"), new Tally(0))
                .put(new Measure.NullCount("other"), new Tally(1))
                .put(new Measure.TopValues("email"), VALUES)
                .put(new Measure.Formats("email"), new FormatTally(3, Map.of(Format.EMAIL, 3L, Format.HEX, 1L)))
                .fail(new Measure.Masks("email"), new Failure(ErrorCode.TIMEOUT, "It took too long"))
                .build());
        assertThat(email.metrics()).containsKeys(MetricName.COMPLETENESS, MetricName.DISTINCT_COUNT);
        assertThat(email.metrics()).doesNotContainKey(MetricName.ROW_COUNT);
        assertThat(email.topValues()).contains(VALUES);
        assertThat(email.formatsByShare()).containsExactly(Format.EMAIL, Format.HEX);
        assertThat(email.failures()).extracting(Failure::message).containsExactly("It took too long");
        assertThat(email.values()).isEmpty();
    }

    @Test
    void valuesThatLookPersonalAreMasked() {
        ColumnProfile email = of(States.builder()
                .put(new Measure.TopValues("email"), VALUES)
                .put(new Measure.Formats("email"), new FormatTally(3, Map.of(Format.EMAIL, 3L)))
                .build());
        assertThat(email.isPersonal()).isTrue();
        assertThat(email.shown("ada@example.org")).isEqualTo("a•••••");
    }

    @Test
    void valuesAreMaskedAlsoWhereFormatsWereNotMeasured() {
        assertThat(of(States.builder()
                                .put(new Measure.TextRange("email"), new TextExtremes("a@b.org", "z@b.org"))
                                .build())
                        .isPersonal())
                .isTrue();
        assertThat(of(States.builder()
                                .put(new Measure.TopValues("email"), VALUES)
                                .build())
                        .isPersonal())
                .isTrue();
        assertThat(of(States.builder()
                                .put(new Measure.TextRange("email"), new TextExtremes("SE", "US"))
                                .build())
                        .isPersonal())
                .isFalse();
    }

    @Test
    void distributionsOfASampleCountWhereThereAreNoOthers() {
        Sample sample =
                new Sample(0.1, Map.of(new Measure.RowCount(), new Tally(3), new Measure.TopValues("email"), VALUES));
        assertThat(of(States.builder().sample(sample).build()).topValues()).contains(VALUES);
    }

    @Test
    void eachMetricOfAColumnHasADepthThatMeasuresIt() {
        assertThat(MetricDepth.of(MetricName.COMPLETENESS)).isEqualTo(ProfileDepth.CHEAP);
        assertThat(MetricDepth.of(MetricName.MEAN)).isEqualTo(ProfileDepth.STANDARD);
        assertThat(MetricDepth.of(MetricName.MEDIAN)).isEqualTo(ProfileDepth.DEEP);
        assertThat(MetricDepth.of(MetricName.VARIANCE, ColumnType.INTEGER)).isEqualTo(ProfileDepth.STANDARD);
        assertThat(MetricDepth.of(MetricName.VARIANCE, ColumnType.DECIMAL)).isEqualTo(ProfileDepth.DEEP);
        assertThat(MetricDepth.of(MetricName.MEAN, ColumnType.DECIMAL)).isEqualTo(ProfileDepth.STANDARD);
        assertThat(MetricDepth.of(MetricName.DISTINCT_COUNT, ColumnType.TIMESTAMP))
                .isEqualTo(ProfileDepth.DEEP);
        assertThat(MetricDepth.ofColumns(ColumnType.TEXT))
                .contains(MetricName.COMPLETENESS, MetricName.LENGTH_MEAN)
                .doesNotContain(MetricName.MEAN, MetricName.TRUE_RATIO);
        assertThat(MetricDepth.ofColumns(ColumnType.INTEGER)).contains(MetricName.MEDIAN);
    }

    @Test
    void theTypeThatTextsAreOfIsInferred() {
        assertThat(InferredType.of(new FormatTally(1000, Map.of(Format.INTEGER, 995L, Format.DECIMAL, 1000L))))
                .contains(new InferredType(ColumnType.INTEGER, 0.995));
        assertThat(InferredType.of(new FormatTally(1000, Map.of(Format.INTEGER, 900L))))
                .isEmpty();
        assertThat(InferredType.of(FormatTally.NONE)).isEmpty();
    }

    private static ColumnProfile of(States states) {
        return ColumnProfile.of(
                Profile.of(
                        new DatasetId("warehouse:users"),
                        PartitionKey.WHOLE,
                        new Revision("r1"),
                        1,
                        Instant.EPOCH,
                        states,
                        ProfileCost.NONE),
                "email");
    }
}
