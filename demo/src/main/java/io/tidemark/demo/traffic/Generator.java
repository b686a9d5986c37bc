package io.tidemark.demo.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The service's traffic as a pure function of seed, type, hour and index. */
public final class Generator {

    /** No event is delivered later than this after it happened. */
    public static final Duration LONGEST_DELAY = Duration.ofSeconds(150);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double NOISE = 0.05;
    private static final int COUNT = -1;

    private final long seed;
    private final double scale;

    /**
     * @param scale factor on all volumes; 1 is about 0.7 million events in 14 days
     */
    public Generator(long seed, double scale) {
        this.seed = seed;
        this.scale = scale;
    }

    /** How many events happen in the hour. */
    public int count(EventType type, Instant hour) {
        double noise = 1 + NOISE * (2 * dice(type, hour, COUNT).unit(0) - 1);
        return (int) Math.round(type.perHour() * scale * Shape.factor(type, hour) * noise);
    }

    /** The hour's events by event time. */
    public List<Event> hour(EventType type, Instant hour) {
        int count = count(type, hour);
        return IntStream.range(0, count)
                .mapToObj(index -> event(type, hour, index, moment(type, hour, index, count)))
                .toList();
    }

    /** The event with this index in the hour, at a given time. */
    public Event event(EventType type, Instant hour, int index, Instant time) {
        Dice dice = dice(type, hour, index);
        return new Event(type, dice.uuid(), time, time.plus(delay(dice)), new Values(dice, index, time).of(type));
    }

    private Instant moment(EventType type, Instant hour, int index, int count) {
        double part = (index + dice(type, hour, index).unit(1)) / count;
        return hour.plusMillis((long) (part * HOUR.toMillis()));
    }

    private static Duration delay(Dice dice) {
        double seconds = 1 - 12 * Math.log(1 - dice.unit(2));
        return Duration.ofMillis(Math.min((long) (seconds * 1000), LONGEST_DELAY.toMillis()));
    }

    private Dice dice(EventType type, Instant hour, int index) {
        return Dice.at(seed, type.topic().hashCode(), hour.getEpochSecond(), index);
    }
}
