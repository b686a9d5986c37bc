package io.tidemark.rules.detect;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.rule.Direction;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a series beforehand.
 *
 * @param holidays days that are expected to be unlike others
 * @param sensitivity how wide the band is drawn: half of it for 2, twice as wide for 0.5
 * @param threshold the anomaly score from which on a value is an alert, in (0, 1)
 */
public record SeriesSettings(
        SeriesKind kind,
        Grain grain,
        Set<LocalDate> holidays,
        Direction direction,
        double sensitivity,
        double threshold) {
    public static final double USUAL_THRESHOLD = 0.5;

    public SeriesSettings {
        holidays = Set.copyOf(holidays);
        if (!(sensitivity > 0 && sensitivity <= 100)) {
            throw new IllegalArgumentException("The sensitivity is above 0 and at most 100, not " + sensitivity);
        }
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("The threshold lies between 0 and 1, not " + threshold);
        }
    }

    public static SeriesSettings of(SeriesKind kind, Grain grain) {
        return new SeriesSettings(kind, grain, Set.of(), kind.direction(), 1, USUAL_THRESHOLD);
    }

    public SeriesSettings withHolidays(Set<LocalDate> days) {
        return new SeriesSettings(kind, grain, days, direction, sensitivity, threshold);
    }

    /** Looking that way, that closely. */
    public SeriesSettings looking(Direction ways, double closely) {
        return new SeriesSettings(kind, grain, holidays, ways, closely, threshold);
    }

    public SeriesSettings withThreshold(double score) {
        return new SeriesSettings(kind, grain, holidays, direction, sensitivity, score);
    }

    /** Of that kind, looking in the direction that is a problem of it. */
    SeriesSettings judgedAs(SeriesKind judged) {
        Direction ways = direction == Direction.BOTH ? judged.direction() : direction;
        return new SeriesSettings(judged, grain, holidays, ways, sensitivity, threshold);
    }

    boolean isHourly() {
        return grain == Grain.HOUR;
    }

    boolean isDaily() {
        return grain == Grain.DAY;
    }
}
