package io.tidemark.rules.detect;

/** Order statistics of the first values of an array, which they leave in another order. */
final class Quantiles {
    private Quantiles() {}

    static double median(double[] values, int size) {
        int middle = size / 2;
        double upper = select(values, size, middle);
        if (size % 2 == 1) {
            return upper;
        }
        double lower = values[0];
        for (int i = 1; i < middle; i++) {
            lower = Math.max(lower, values[i]);
        }
        return (lower + upper) / 2;
    }

    /** The quantile between the two nearest values, in proportion. */
    static double quantile(double[] values, int size, double share) {
        double place = share * (size - 1);
        int below = (int) place;
        double lower = select(values, size, below);
        if (below + 1 >= size) {
            return lower;
        }
        double upper = values[below + 1];
        for (int i = below + 2; i < size; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + (place - below) * (upper - lower);
    }

    /** The value of that rank; smaller ones come to lie before it, greater ones after it. */
    static double select(double[] values, int size, int rank) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            double pivot = middleOf(values[from], values[(from + to) >>> 1], values[to]);
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                to = j;
            } else if (rank >= i) {
                from = i;
            } else {
                break;
            }
        }
        return values[rank];
    }

    private static double middleOf(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
