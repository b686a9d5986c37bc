package io.tidemark.rules.detect.series;

import java.util.SplittableRandom;

/** Random numbers of several distributions, the same for the same seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    double unit() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double logBetween(double low, double high) {
        return Math.exp(between(Math.log(low), Math.log(high)));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    double normal() {
        return random.nextGaussian();
    }

    /** Noise of deviation 1 or so: normal, with an outlier in a hundred, or with heavy tails all along. */
    double noise(int manner) {
        return switch (manner) {
            case 0, 1, 2 -> normal();
            case 3 -> happens(0.01) ? 4 * normal() : normal();
            default -> heavy();
        };
    }

    private double heavy() {
        double mix = 0;
        for (int i = 0; i < 5; i++) {
            double n = normal();
            mix += n * n;
        }
        return normal() / Math.sqrt(mix / 5) * Math.sqrt(3.0 / 5);
    }

    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    double poisson(double mean) {
        if (mean > 60) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    double beta(double mean, double weight) {
        double a = gamma(Math.max(1e-6, mean * weight));
        double b = gamma(Math.max(1e-6, (1 - mean) * weight));
        return a + b > 0 ? a / (a + b) : 0;
    }
}
