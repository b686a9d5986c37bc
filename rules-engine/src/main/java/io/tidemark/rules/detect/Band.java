package io.tidemark.rules.detect;

/** What is expected and how far on either side values are well, on the even scale; infinite sides are open. */
record Band(Transform transform, double center, double low, double high) {
    /** So that it holds the values from {@code lowest} to {@code highest} at least. */
    Band holding(double lowest, double highest) {
        return new Band(transform, center, Math.min(low, bent(lowest)), Math.max(high, bent(highest)));
    }

    /** With sides of that many times the width. */
    Band times(double factor) {
        return new Band(transform, center, center - factor * (center - low), center + factor * (high - center));
    }

    double expected() {
        return transform.inverse(center);
    }

    double lowest() {
        return Double.isInfinite(low) ? least() : transform.inverse(low);
    }

    double highest() {
        return Double.isInfinite(high) ? 1 : transform.inverse(high);
    }

    /** How far from what is expected a value lies, in times of its side's width; negative below. */
    double distance(double value) {
        double off = transform.of(value) - center;
        double side = off < 0 ? center - low : high - center;
        return Double.isInfinite(side) || off == 0 ? 0 : off / Math.max(side, 1e-9);
    }

    private double bent(double value) {
        if (value < least()) {
            return Double.NEGATIVE_INFINITY;
        }
        return transform.shape() == Transform.Shape.SHARE && value > 1 ? Double.POSITIVE_INFINITY : transform.of(value);
    }

    private double least() {
        return transform.shape() == Transform.Shape.LINEAR ? Double.NEGATIVE_INFINITY : 0;
    }
}
