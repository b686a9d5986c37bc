package io.tidemark.core.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves a partition along its life: from what was known, what is seen and the time, to what is known now. */
public final class PartitionLife {
    /** From this age a change of a closed partition is a backfill and not a late arrival. */
    public static final Duration BACKFILL_AGE = Duration.ofHours(24);

    /** A partition's next state and what happened on the way. */
    public record Step(Partition partition, List<PartitionFact> facts) {
        public Step {
            facts = List.copyOf(facts);
        }
    }

    private final Partition before;
    private final Sighting seen;
    private final Instant now;
    private final Instant seenUntil;
    private final Partitioning how;
    private final List<PartitionFact> facts = new ArrayList<>();
    private final Set<Mark> marks;

    private PartitionLife(Partition before, Sighting seen, Instant now, Instant seenUntil, Partitioning how) {
        this.before = before;
        this.seen = seen;
        this.now = now;
        this.seenUntil = seenUntil.isBefore(now) ? seenUntil : now;
        this.how = how;
        this.marks = EnumSet.noneOf(Mark.class);
        this.marks.addAll(before.marks());
    }

    /**
     * The step that a sighting causes. The first sighting of an hour that is long over tells its past from the times of
     * loading: loaded late, or backfilled.
     */
    public static Step step(Partition before, Sighting seen, Instant now, Partitioning how) {
        return step(before, seen, now, now, how);
    }

    /**
     * The same where not all may be seen that is there now.
     *
     * @param seenUntil until when everything was seen: windows close by it
     */
    public static Step step(Partition before, Sighting seen, Instant now, Instant seenUntil, Partitioning how) {
        return new PartitionLife(before, seen, now, seenUntil, how).step();
    }

    private Step step() {
        PartitionState next = nextState();
        if (next != before.state() && !before.state().mayBecome(next)) {
            throw new IllegalStateException("A partition that is " + before.state() + " never becomes " + next + ": "
                    + before.dataset() + " " + before.key());
        }
        boolean first = before.version() == 0;
        if (seen.rows() > 0) {
            noteArrival(first);
        }
        if (!first && before.rowsOrZero() > seen.rows() && before.state().isSettled()) {
            mark(Mark.SHRUNK, PartitionFact.Kind.SHRUNK, "lost " + (before.rowsOrZero() - seen.rows()) + " rows");
        }
        if (next == PartitionState.MISSING && before.state() != PartitionState.MISSING) {
            fact(PartitionFact.Kind.WENT_MISSING, "no rows at the deadline");
        }
        if (next == PartitionState.CLOSED && before.closedAt() == null) {
            fact(PartitionFact.Kind.CLOSED, seen.rows() + " rows");
        }
        Instant closedAt = before.closedAt() != null || !next.isSettled() ? before.closedAt() : now;
        boolean moved = seen.changed() || !before.state().equals(next);
        Partition after = new Partition(
                before.dataset(),
                before.key(),
                next,
                seen.revision(),
                before.version(),
                seen.rows(),
                seen.bytes(),
                moved ? now : before.changedAt(),
                closedAt,
                marks);
        return new Step(after, facts);
    }

    private PartitionState nextState() {
        if (!(before.key() instanceof PartitionKey.Window)) {
            return PartitionState.CLOSED;
        }
        boolean wasFinal = before.state().isSettled();
        if (!isOver() && !wasFinal) {
            return seen.rows() == 0 ? PartitionState.EXPECTED : PartitionState.ARRIVING;
        }
        if (seen.rows() == 0) {
            return PartitionState.MISSING;
        }
        return wasFinal && seen.changed() ? PartitionState.REOPENED : PartitionState.CLOSED;
    }

    private boolean isOver() {
        return switch (before.key()) {
            case PartitionKey.Window window ->
                how instanceof Partitioning.TimeWindows windows && !seenUntil.isBefore(windows.deadline(window));
            case PartitionKey.Value value -> true;
            case PartitionKey.Whole whole -> true;
        };
    }

    private void noteArrival(boolean first) {
        if (first || before.rowsOrZero() == 0) {
            fact(PartitionFact.Kind.ARRIVED, seen.rows() + " rows");
        }
        boolean wasFinal = before.state().isSettled();
        if (wasFinal && seen.changed() && !(before.key() instanceof PartitionKey.Whole)) {
            mark(Mark.REOPENED, PartitionFact.Kind.REOPENED, "changed after it was closed");
            if (before.key() instanceof PartitionKey.Window window && isOld(window, now)) {
                mark(
                        Mark.BACKFILLED,
                        PartitionFact.Kind.BACKFILLED,
                        "rewritten " + age(window, now) + " after its end");
            } else if (before.rowsOrZero() < seen.rows()) {
                mark(Mark.LATE, PartitionFact.Kind.CAME_LATE, "rows came after the deadline");
            }
        } else if (before.key() instanceof PartitionKey.Window window && before.closedAt() == null) {
            readPastFromIngest(window);
        }
    }

    /** A first look at an hour that is over: when its rows were loaded tells whether it was late or backfilled. */
    private void readPastFromIngest(PartitionKey.Window window) {
        Instant firstIngest = seen.firstIngest();
        if (firstIngest == null || !(how instanceof Partitioning.TimeWindows windows) || !isOver()) {
            return;
        }
        if (isOld(window, firstIngest)) {
            mark(
                    Mark.BACKFILLED,
                    PartitionFact.Kind.BACKFILLED,
                    "loaded " + age(window, firstIngest) + " after its end");
        } else if (firstIngest.isAfter(windows.deadline(window))) {
            mark(Mark.LATE, PartitionFact.Kind.CAME_LATE, "first rows " + age(window, firstIngest) + " after its end");
        }
    }

    private static boolean isOld(PartitionKey.Window window, Instant at) {
        return !at.isBefore(window.until().plus(BACKFILL_AGE));
    }

    private static String age(PartitionKey.Window window, Instant at) {
        Duration age = Duration.between(window.until(), at);
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    private void mark(Mark mark, PartitionFact.Kind kind, String note) {
        marks.add(mark);
        fact(kind, note);
    }

    private void fact(PartitionFact.Kind kind, String note) {
        @Nullable Long rowsBefore = before.rows();
        facts.add(new PartitionFact(
                before.dataset(), before.key(), now, kind, seen.revision(), rowsBefore, seen.rows(), note));
    }
}
