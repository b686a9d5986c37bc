package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Facts;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.InstantSource;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A partition's state, what it went through, and its figures. */
final class PartitionStanding extends Div {
    /** @param misplaced rows whose event time lies outside of it, where that is measured */
    PartitionStanding(
            Partition partition,
            @Nullable PartitionCell cell,
            OptionalDouble misplaced,
            String arrival,
            InstantSource clock) {
        addClassName("tm-stack");
        Div states = Texts.row(new Dot(tone(partition.state()), Words.of(partition.state())));
        partition.marks().stream()
                .filter(mark -> mark != Mark.REOPENED || partition.state() != PartitionState.REOPENED)
                .sorted()
                .forEach(mark -> states.add(new Tag(tone(mark), Words.inText(mark))));
        add(states);
        if (!arrival.isEmpty()) {
            add(Texts.muted(Words.sentence(arrival) + "."));
        }
        add(facts(partition, cell, misplaced, clock));
    }

    private static Facts facts(
            Partition partition, @Nullable PartitionCell cell, OptionalDouble misplaced, InstantSource clock) {
        Facts facts = new Facts().fact("Rows", Numbers.count(partition.rows()));
        if (cell != null) {
            facts.fact("Usual rows", usual(cell))
                    .fact("Rows vs usual", Numbers.wholePercent(cell.completeness()))
                    .fact("Duplicates", Numbers.percent(cell.duplicateRatio()))
                    .fact("Late rows", Numbers.percent(cell.lateRatio()));
        }
        if (misplaced.isPresent()) {
            facts.fact("Misplaced rows", Numbers.count(misplaced.getAsDouble()));
        }
        if (partition.bytes() != null) {
            facts.fact("Size", Numbers.bytes(partition.bytes()));
        }
        return facts.fact("Changed", Times.minuteAndAge(partition.changedAt(), clock.instant()))
                .fact("Closed", Times.minuteAndAge(partition.closedAt(), clock.instant()));
    }

    private static String usual(PartitionCell cell) {
        return Numbers.count(cell.expectedRows())
                + (cell.lowRows() == null ? "" : ", at least " + Numbers.count(cell.lowRows()));
    }

    private static Tone tone(PartitionState state) {
        return switch (state) {
            case EXPECTED -> Tone.NONE;
            case ARRIVING, REOPENED -> Tone.BLUE;
            case CLOSED -> Tone.OK;
            case MISSING -> Tone.BAD;
        };
    }

    private static Tone tone(Mark mark) {
        return switch (mark) {
            case LATE, SHRUNK -> Tone.WARN;
            case REOPENED, BACKFILLED -> Tone.BLUE;
        };
    }
}
