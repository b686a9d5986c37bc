package io.tidemark.rules.detect;

/**
 * How far around the forecast values are still well, on the even scale.
 *
 * @param bias the median miss: steady growth
 */
record Spread(double bias, double scale, double below, double above) {
    private static final int PRIOR_WEIGHT = 4;
    private static final int ENOUGH = 60;
    private static final int MANY = 40;
    private static final double MAD_TO_SCATTER = 1.4826;
    private static final double MOST_EXTREMES = 0.15;

    /** What a spread is drawn from: the chance that a side is crossed, and how far past values count. */
    record Rule(double tail, double extremesShare, double extremesFactor) {}

    static Spread of(Rows rows, Forecast forecast, double prior, Rule rule, double[] scratch) {
        int size = gather(rows, forecast, scratch, false);
        double bias = size == 0 ? 0 : Quantiles.median(scratch, size);
        if (size < PRIOR_WEIGHT) {
            bias = 0;
        }
        double scale = scale(scratch, size, bias, prior);
        double half = StudentT.upper(rule.tail, PRIOR_WEIGHT + (double) size)
                * scale
                * Math.sqrt(1 + 1.0 / Math.max(1, size));
        boolean noisy = rows.extremes() > MOST_EXTREMES * rows.size();
        int calm = gather(rows, forecast, scratch, !noisy);
        double share = calm >= MANY ? rule.extremesShare : 1;
        double top = calm == 0 ? 0 : Quantiles.quantile(scratch, calm, share) - bias;
        double bottom = calm == 0 ? 0 : bias - Quantiles.quantile(scratch, calm, 1 - share);
        return new Spread(
                bias, scale, Math.max(half, rule.extremesFactor * bottom), Math.max(half, rule.extremesFactor * top));
    }

    private static double scale(double[] misses, int size, double bias, double prior) {
        for (int i = 0; i < size; i++) {
            misses[i] = Math.abs(misses[i] - bias);
        }
        double own = size == 0 ? 0 : MAD_TO_SCATTER * Quantiles.median(misses, size);
        if (size >= ENOUGH) {
            return own;
        }
        return Math.sqrt((PRIOR_WEIGHT * prior * prior + size * own * own) / (PRIOR_WEIGHT + size));
    }

    private static int gather(Rows rows, Forecast forecast, double[] into, boolean calmOnly) {
        int size = 0;
        for (long i = rows.first(); i < rows.next(); i++) {
            double miss = forecast.miss(rows.place(i));
            if (!Double.isNaN(miss) && !(calmOnly && rows.has(i, Rows.EXTREME))) {
                into[size++] = miss;
            }
        }
        return size;
    }
}
