package io.tidemark.rules.detect;

/** A way to tell times apart that differ by habit. */
enum Slotting {
    NONE(1, 0, 0, 1),
    WEEKEND(2, Clock.WEEK, 16, 1.05),
    WEEKDAY(7, Clock.WEEK, 6, 1.1),
    HOUR(24, Clock.DAY, 10, 1.05),
    HOUR_AND_WEEKEND(48, Clock.WEEK, 10, 1.05),
    HOUR_OF_WEEK(168, Clock.WEEK, 6, 1.1);

    private final int slots;
    private final long period;
    private final int memory;
    private final double penalty;

    Slotting(int slots, long period, int memory, double penalty) {
        this.slots = slots;
        this.period = period;
        this.memory = memory;
        this.penalty = penalty;
    }

    int slots() {
        return slots;
    }

    /** The time that holds all its slots, in minutes; 0 for none. */
    long period() {
        return period;
    }

    /** How many of a slot's latest deviations it rests on. */
    int memory() {
        return memory;
    }

    /** What a finer habit must be better by, to be believed. */
    double penalty() {
        return penalty;
    }

    int slot(long minute) {
        return switch (this) {
            case NONE -> 0;
            case WEEKEND -> Clock.isWeekend(minute) ? 1 : 0;
            case WEEKDAY -> Clock.weekday(minute);
            case HOUR -> Clock.hour(minute);
            case HOUR_AND_WEEKEND -> Clock.hour(minute) + (Clock.isWeekend(minute) ? 24 : 0);
            case HOUR_OF_WEEK -> Clock.weekday(minute) * 24 + Clock.hour(minute);
        };
    }
}
