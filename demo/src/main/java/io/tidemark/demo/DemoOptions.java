package io.tidemark.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the world is made.
 *
 * @param days length of the past, at least 3
 * @param scale factor on all volumes; 1 is about 0.7 million events in 14 days
 * @param dataDir a folder that stays; without it a temporary one
 * @param faultInterval time between the live faults; without it nothing is injected unless asked
 */
public record DemoOptions(long seed, int days, double scale, Optional<Path> dataDir, Optional<Duration> faultInterval) {

    private static final int FEWEST_DAYS = 3;

    public DemoOptions {
        if (days < FEWEST_DAYS || days > 60) {
            throw new IllegalArgumentException("--days must be between 3 and 60, not " + days + ".");
        }
    }

    public static DemoOptions standard() {
        return new DemoOptions(42, 14, 1, Optional.empty(), Optional.of(Duration.ofSeconds(75)));
    }

    public DemoOptions seed(long other) {
        return new DemoOptions(other, days, scale, dataDir, faultInterval);
    }

    public DemoOptions days(int other) {
        return new DemoOptions(seed, other, scale, dataDir, faultInterval);
    }

    public DemoOptions scale(double other) {
        return new DemoOptions(seed, days, other, dataDir, faultInterval);
    }

    public DemoOptions dataDir(Path other) {
        return new DemoOptions(seed, days, scale, Optional.of(other), faultInterval);
    }

    public DemoOptions faultInterval(Duration other) {
        return new DemoOptions(seed, days, scale, dataDir, Optional.of(other));
    }

    public DemoOptions withoutLiveFaults() {
        return new DemoOptions(seed, days, scale, dataDir, Optional.empty());
    }
}
