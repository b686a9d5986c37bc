package io.tidemark.core.rule;

/** What must hold of the observed value. */
public sealed interface Condition {
    /** A fixed threshold, in the metric's unit. {@code second} counts for ranges only. */
    record Fixed(Operator operator, double first, double second) implements Condition {
        public Fixed {
            if (operator.isRange() && first > second) {
                throw new IllegalArgumentException("The lower end of a range comes first: " + first + ", " + second);
            }
        }

        public static Fixed of(Operator operator, double threshold) {
            return new Fixed(operator, threshold, threshold);
        }
    }

    /**
     * At most that far from a baseline: relative for counts and numbers (0.4 = 40 %), absolute for ratios (0.4 = 40
     * percentage points).
     *
     * @param maxDrop how far below the baseline is still well; infinity for any
     * @param maxRise how far above the baseline is still well; infinity for any
     * @param windows how many windows an average is made of; 0 for other baselines
     */
    record Change(Baseline baseline, double maxDrop, double maxRise, int windows) implements Condition {
        public static final int LEAST_WINDOWS = 2;
        public static final int MOST_WINDOWS = 100;

        public Change {
            if (maxDrop < 0 || maxRise < 0) {
                throw new IllegalArgumentException("Neither maxDrop nor maxRise is negative");
            }
            if (!isWindows(baseline, windows)) {
                throw new IllegalArgumentException("An average is made of 2 to 100 windows, not of " + windows);
            }
        }

        public Change(Baseline baseline, double maxDrop, double maxRise) {
            this(baseline, maxDrop, maxRise, 0);
        }

        public static boolean isWindows(Baseline baseline, int windows) {
            return baseline == Baseline.AVERAGE ? windows >= LEAST_WINDOWS && windows <= MOST_WINDOWS : windows == 0;
        }
    }

    /**
     * Like what the metric's series does at such times, as the anomaly detector has learnt it.
     *
     * @param sensitivity how closely: 2 halves the band of what is well, 0.5 doubles it
     */
    record Anomaly(double sensitivity, Direction direction) implements Condition {
        public static final double LEAST_SENSITIVITY = 0.1;
        public static final double MOST_SENSITIVITY = 10;

        public Anomaly {
            if (!isSensitivity(sensitivity)) {
                throw new IllegalArgumentException("The sensitivity lies between 0.1 and 10, not " + sensitivity);
            }
        }

        public static boolean isSensitivity(double number) {
            return number >= LEAST_SENSITIVITY && number <= MOST_SENSITIVITY;
        }
    }

    /** It must not happen at all; the condition of rules on life cycle and schema. */
    record MustNotOccur() implements Condition {}
}
