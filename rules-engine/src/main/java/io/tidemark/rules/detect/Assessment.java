package io.tidemark.rules.detect;

/**
 * What the detector says about one value.
 *
 * @param expected what it expected, NaN while it knows too little
 * @param low the least value that is well, NaN while unknown
 * @param high the greatest value that is well, NaN while unknown
 * @param score how anomalous it is, in [0, 1]
 * @param alert whether somebody should look
 * @param words why, in a sentence; empty when nothing is to be told
 */
public record Assessment(
        double expected, double low, double high, double score, boolean alert, Reason reason, String words) {
    static final Assessment UNKNOWN = new Assessment(Double.NaN, Double.NaN, Double.NaN, 0, false, Reason.NONE, "");

    public boolean hasExpected() {
        return !Double.isNaN(expected);
    }
}
