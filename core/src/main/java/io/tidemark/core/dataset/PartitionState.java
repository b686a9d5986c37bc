package io.tidemark.core.dataset;

/** Where a partition is in its life; {@link #mayBecome} is the whole table of steps. */
public enum PartitionState {
    /** Its time has come or will come, nothing has arrived yet. */
    EXPECTED,
    /** Rows are there and more may come until the deadline. */
    ARRIVING,
    /** The deadline has passed and rows are there: consumers take it as final. */
    CLOSED,
    /** Changed after it was closed. */
    REOPENED,
    /** The deadline has passed and no row is there. */
    MISSING;

    public boolean mayBecome(PartitionState next) {
        return switch (this) {
            case EXPECTED -> next == ARRIVING || next == CLOSED || next == MISSING;
            case ARRIVING -> next == CLOSED || next == EXPECTED || next == MISSING;
            case CLOSED, REOPENED -> next == REOPENED || next == CLOSED || next == MISSING;
            case MISSING -> next == REOPENED || next == CLOSED;
        };
    }

    /** Whether its rows are taken as final, so that rules on closed partitions may judge it. */
    public boolean isSettled() {
        return switch (this) {
            case CLOSED, REOPENED, MISSING -> true;
            case EXPECTED, ARRIVING -> false;
        };
    }
}
