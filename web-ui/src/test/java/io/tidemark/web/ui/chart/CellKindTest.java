package io.tidemark.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.testkit.Builders;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellKindTest {
    @Test
    void fullHourIsComplete() {
        assertThat(kind(PartitionState.CLOSED, 1000L, 0.0)).isEqualTo(CellKind.COMPLETE);
    }

    @Test
    void hourWithinItsUsualBandIsComplete() {
        assertThat(kind(PartitionState.CLOSED, 850L, 0.0)).isEqualTo(CellKind.COMPLETE);
        assertThat(kind(PartitionState.CLOSED, 1400L, 0.0)).isEqualTo(CellKind.COMPLETE);
    }

    @Test
    void hourBelowItsUsualBandIsIncomplete() {
        assertThat(kind(PartitionState.CLOSED, 849L, 0.0)).isEqualTo(CellKind.INCOMPLETE);
    }

    @Test
    void hourWithoutABandIsComplete() {
        assertThat(CellKind.of(new PartitionCell(
                        Builders.TEN, PartitionState.CLOSED, 3L, null, null, null, null, Set.of(), 1, null)))
                .isEqualTo(CellKind.COMPLETE);
    }

    @Test
    void fewCopiesAndFewLateRowsStayCalm() {
        assertThat(kind(PartitionState.CLOSED, 1000L, 0.0009)).isEqualTo(CellKind.COMPLETE);
        assertThat(CellKind.of(new PartitionCell(
                        Builders.TEN, PartitionState.CLOSED, 9L, null, null, null, 0.04, Set.of(Mark.LATE), 1, null)))
                .isEqualTo(CellKind.COMPLETE);
        assertThat(CellKind.of(new PartitionCell(
                        Builders.TEN, PartitionState.CLOSED, 9L, null, null, null, 0.05, Set.of(), 1, null)))
                .isEqualTo(CellKind.LATE);
    }

    @Test
    void copiesWeighMoreThanGaps() {
        assertThat(kind(PartitionState.CLOSED, 800L, 0.02)).isEqualTo(CellKind.DUPLICATED);
    }

    @Test
    void gapsWeighMoreThanMarks() {
        assertThat(kind(PartitionState.REOPENED, 800L, 0.0, Mark.BACKFILLED)).isEqualTo(CellKind.INCOMPLETE);
    }

    @Test
    void marksColourAFullHour() {
        assertThat(kind(PartitionState.REOPENED, 1000L, 0.0, Mark.REOPENED, Mark.BACKFILLED))
                .isEqualTo(CellKind.BACKFILLED);
        assertThat(kind(PartitionState.CLOSED, 1000L, 0.0, Mark.LATE)).isEqualTo(CellKind.LATE);
        assertThat(kind(PartitionState.REOPENED, 1000L, 0.0, Mark.REOPENED)).isEqualTo(CellKind.REOPENED);
    }

    @Test
    void hourThatIsNotOverIsNotJudged() {
        assertThat(kind(PartitionState.ARRIVING, 10L, 0.0)).isEqualTo(CellKind.ARRIVING);
        assertThat(kind(PartitionState.MISSING, 0L, 0.0)).isEqualTo(CellKind.MISSING);
    }

    private static CellKind kind(PartitionState state, long rows, double copies, Mark... marks) {
        return CellKind.of(
                new PartitionCell(Builders.TEN, state, rows, 1000.0, 850.0, copies, null, Set.of(marks), 1, null));
    }
}
