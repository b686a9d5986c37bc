package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The native range partitions of a dataset that is cut into windows along the same column.
 *
 * @param children by time
 * @param rest the default partition, null when there is none
 */
record RangeChildren(List<RangeChild> children, @Nullable Piece rest) {
    RangeChildren {
        children = List.copyOf(children);
    }

    /** Empty when the dataset is not cut natively, along another column, or at bounds that are not those of windows. */
    static Optional<RangeChildren> of(DatasetDescription dataset, Partitioning.TimeWindows how, ChangeSignals signals) {
        if (!how.timeColumn().equals(dataset.partitionColumn())) {
            return Optional.empty();
        }
        ColumnType type =
                dataset.schema().column(how.timeColumn()).map(Column::type).orElse(ColumnType.OTHER);
        List<RangeChild> children = new ArrayList<>();
        @Nullable Piece rest = null;
        for (Piece piece : signals.pieces()) {
            @Nullable String bound = piece.bound();
            if (piece.depth() != 1 || bound == null) {
                return Optional.empty();
            }
            if (bound.equals("DEFAULT")) {
                rest = piece;
                continue;
            }
            Optional<RangeChild> child =
                    Bounds.parse(bound, type, how.zone()).map(bounds -> new RangeChild(piece, bounds));
            if (child.filter(known -> known.isAligned(how)).isEmpty()) {
                return Optional.empty();
            }
            children.add(child.get());
        }
        children.sort(Comparator.comparing(child -> child.bounds().from()));
        return Optional.of(new RangeChildren(children, rest));
    }

    /** The stretches of time that no child covers, from an instant on: what the default partition may hold. */
    List<PartitionKey.Window> gapsFrom(Instant start) {
        List<PartitionKey.Window> gaps = new ArrayList<>();
        Instant covered = start;
        for (RangeChild child : children) {
            if (child.bounds().from().isAfter(covered)) {
                gaps.add(new PartitionKey.Window(covered, child.bounds().from()));
            }
            if (child.bounds().until().isAfter(covered)) {
                covered = child.bounds().until();
            }
        }
        if (covered.isBefore(Bounds.LAST)) {
            gaps.add(new PartitionKey.Window(covered, Bounds.LAST));
        }
        return gaps;
    }
}
