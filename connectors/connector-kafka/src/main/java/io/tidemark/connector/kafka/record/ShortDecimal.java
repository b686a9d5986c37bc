package io.tidemark.connector.kafka.record;

/**
 * Reads the text of a number of at most fifteen digits and no exponent, which nearly all are: its digits and the power of
 * ten to divide by are doubles without error, so that the quotient is the nearest double (Clinger, "How to Read Floating
 * Point Numbers Accurately", 1990).
 */
final class ShortDecimal {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private ShortDecimal() {}

    /** NaN where the text is longer, or something else. */
    static double parse(byte[] text, int from, int until) {
        boolean negative = from < until && text[from] == '-';
        int start = negative ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = start; i < until; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (text[i] == '.' && point < 0) {
                point = count;
            } else {
                return Double.NaN;
            }
            if (count > MOST_DIGITS) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = point < 0 ? digits : digits / POWERS[count - point];
        return negative ? -value : value;
    }
}
