package io.tidemark.rules.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Tells, value by value, which ones are outside the band of what a series does at such times. It never looks ahead and
 * goes on after a restart from its {@link #state()} as if nothing had been.
 */
public final class BandDetector {
    private static final byte VERSION = 1;
    private static final int FEW_TIMES = 2;
    private static final int HOURS_OF_A_DAY = 24;
    private static final double SURELY_SOME = 12;
    private static final double MATTERS = 3;
    private static final double WRECK = 3;
    private static final double ALIKE = 2;
    private static final long[] HOURLY_ECHOES = {Clock.DAY, Clock.WEEK};
    private static final long[] DAILY_ECHOES = {Clock.WEEK};
    private static final double STUCK_SIZE = 2;

    private final SeriesSettings given;
    private final double edge;
    private final Schedule schedule;
    private final Stuck stuck = new Stuck();
    private final Silence silence;
    private final Drift drift;
    private final Nature nature;
    private final Recent seen;
    private SeriesSettings settings;
    private ValueModel model;

    public BandDetector(SeriesSettings settings) {
        given = settings;
        edge = Math.sqrt(settings.threshold() / (1 - settings.threshold()));
        schedule = new Schedule(settings);
        silence = new Silence(Tuning.of(settings.grain()).quiet());
        drift = new Drift(settings.isHourly());
        nature = new Nature(settings.kind());
        seen = new Recent(HOURS_OF_A_DAY + FEW_TIMES, 1);
        this.settings = settings.judgedAs(nature.kind());
        model = new ValueModel(this.settings, nature.transform());
    }

    /** Goes on where another one stopped. */
    public static BandDetector of(SeriesSettings settings, byte[] state) {
        BandDetector detector = new BandDetector(settings);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            detector.read(in);
            return detector;
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the detector can not be read; it is to be made anew", e);
        }
    }

    /** The kind that it takes the series for. */
    public SeriesKind kind() {
        return settings.kind();
    }

    /**
     * Judges the next value and learns from it.
     *
     * @param time when it was, in the series' own time, later than those before
     * @param value empty when there is none
     */
    public Assessment step(LocalDateTime time, OptionalDouble value) {
        long minute = Clock.minute(time);
        boolean holiday = given.holidays().contains(time.toLocalDate());
        if (value.isEmpty()) {
            return absent(minute, holiday);
        }
        double observed = value.getAsDouble();
        nature.learn(observed);
        suit();
        return present(minute, observed, holiday);
    }

    /** Changes the scale when the values turn out to be of another nature. */
    private void suit() {
        Transform transform = nature.transform();
        if (!transform.equals(model.transform()) && model.transform().shape() != Transform.Shape.LINEAR) {
            settings = given.judgedAs(nature.kind());
            model = model.on(settings, transform);
        } else if (settings.kind() != nature.kind()) {
            settings = given.judgedAs(nature.kind());
            model = model.on(settings, transform);
        }
    }

    private Assessment absent(long minute, boolean holiday) {
        schedule.lookAt(minute);
        Band band = schedule.isDue() ? model.band(minute) : null;
        boolean missing = band != null && !holiday;
        double share = schedule.expected();
        schedule.learn(minute, false);
        boolean told = silence.tells(missing ? WRECK / edge : 0);
        return missing
                ? of(band, score(WRECK / edge), told, Reason.MISSING, words(share, band))
                : of(band, 0, false, Reason.NONE, "");
    }

    private String words(double share, @Nullable Band band) {
        return band == null ? "" : new Words(settings).missing(share, band);
    }

    private Assessment present(long minute, double observed, boolean holiday) {
        boolean something = observed != 0 || !settings.kind().isCount();
        schedule.lookAt(minute);
        boolean pause = schedule.isPause() || (something && settings.kind().isCount() && schedule.isBlank());
        int before = schedule.seen();
        if (!something && isAbsence(minute)) {
            return absent(minute, holiday);
        }
        schedule.learn(minute, something);
        return pause ? unexpected(observed, before) : held(minute, observed, holiday);
    }

    /** Whether no rows are no load, and not just few rows. */
    private boolean isAbsence(long minute) {
        Band band = model.band(minute);
        return schedule.hasPauses() || band == null || band.expected() >= SURELY_SOME;
    }

    private Assessment unexpected(double observed, int before) {
        boolean matters = !settings.kind().isCount() || observed > MATTERS;
        boolean told = silence.tells(matters ? WRECK / edge : 0);
        return matters
                ? new Assessment(
                        0,
                        0,
                        MATTERS,
                        score(WRECK / edge),
                        told,
                        Reason.UNEXPECTED_LOAD,
                        new Words(settings).unexpected(observed, before))
                : new Assessment(0, 0, 0, 0, false, Reason.NONE, "");
    }

    private Assessment held(long minute, double observed, boolean holiday) {
        boolean isStuck = stuck.step(observed);
        Band band = band(minute, holiday);
        int rows = model.rows().size();
        double size = size(observed, band);
        if (Math.abs(size) >= 1 && !holiday && comesBack(minute, observed)) {
            model.comeBack();
            band = band(minute, false);
            size = size(observed, band);
        }
        boolean echo = echo(minute, observed, size);
        learn(minute, observed, size, holiday);
        boolean outside = Math.abs(size) >= 1;
        boolean drifts = drift.step(model.level(minute), model.transform().priorScatter());
        boolean told = silence.tells(outside && !echo ? Math.abs(size) : isStuck ? STUCK_SIZE / edge : 0);
        if (outside && band != null) {
            return of(
                    band,
                    score(size),
                    told,
                    size > 0 ? Reason.ABOVE : Reason.BELOW,
                    new Words(settings).outside(observed, band.times(edge), rows));
        }
        if (isStuck) {
            return of(
                    band,
                    score(STUCK_SIZE / edge),
                    told,
                    Reason.STUCK,
                    new Words(settings).stuck(observed, stuck.run(), band));
        }
        return drifts && band != null
                ? of(band, score(size), false, Reason.DRIFT, new Words(settings).drift(observed, band))
                : of(band, score(size), false, Reason.NONE, "");
    }

    /**
     * Whether a week before, or a day before among hours, the very same was out of order: then it is a habit; holidays and
     * what nothing is to be learnt from make none.
     */
    private boolean echo(long minute, double observed, double size) {
        Rows rows = model.rows();
        Transform transform = model.transform();
        for (long by : settings.isHourly() ? HOURLY_ECHOES : DAILY_ECHOES) {
            long then = Math.abs(size) < 1 ? -1 : rows.find(minute - by);
            if (then >= 0 && rows.has(then, Rows.EXTREME) && !rows.has(then, Rows.EXCLUDED)) {
                double apart = Math.abs(transform.of(observed) - rows.bent(then));
                if (apart <= ALIKE * transform.priorScatter()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean comesBack(long minute, double observed) {
        Band before = model.bandOfLevelBefore(minute);
        return before != null && Math.abs(size(observed, before)) < 1;
    }

    private @Nullable Band band(long minute, boolean holiday) {
        Band band = model.band(minute);
        if (band == null) {
            return null;
        }
        if (isNew(minute)) {
            band = Floor.wreck(band, 0.15, 3);
        }
        return holiday ? Floor.wreck(band, 0.2, 2) : band;
    }

    /** Whether such a time has hardly been seen. */
    private boolean isNew(long minute) {
        int week = seen.count(HOURS_OF_A_DAY + Slotting.WEEKEND.slot(minute));
        if (settings.isHourly()) {
            return week < HOURS_OF_A_DAY || seen.count(Clock.hour(minute)) < FEW_TIMES;
        }
        return settings.isDaily() && week < FEW_TIMES;
    }

    /** How far out it is, in widths of the side where it is a problem; 1 at the edge. */
    private double size(double observed, @Nullable Band band) {
        if (band == null) {
            return 0;
        }
        double distance = band.distance(observed) / edge;
        boolean looked = distance > 0
                ? settings.direction().includesUp()
                : settings.direction().includesDown();
        return looked ? distance : 0;
    }

    private void learn(long minute, double observed, double size, boolean holiday) {
        if (holiday) {
            model.learn(minute, observed, Rows.EXCLUDED);
            return;
        }
        seen.add(HOURS_OF_A_DAY + Slotting.WEEKEND.slot(minute), 0);
        seen.add(Clock.hour(minute), 0);
        if (Math.abs(size) >= 1) {
            model.learnStray(minute, observed, size > 0 ? 1 : -1);
        } else {
            model.learn(minute, observed, 0);
            model.calm();
        }
    }

    private double score(double size) {
        double distance = size * edge;
        return distance * distance / (1 + distance * distance);
    }

    private Assessment of(@Nullable Band band, double score, boolean alert, Reason reason, String words) {
        if (band == null) {
            return new Assessment(Double.NaN, Double.NaN, Double.NaN, score, alert, reason, words);
        }
        Band drawn = band.times(edge);
        return new Assessment(band.expected(), drawn.lowest(), drawn.highest(), score, alert, reason, words);
    }

    /** Somebody says that what began then is the new normal. */
    public void expect(LocalDateTime since) {
        model.accept(Clock.minute(since));
    }

    /** Somebody says that nothing is to be learnt from the value of that time. */
    public void exclude(LocalDateTime time) {
        model.exclude(Clock.minute(time));
    }

    /** Takes note of a value of which somebody says that nothing is to be learnt from it. */
    public void leaveOut(LocalDateTime time, double value) {
        model.learn(Clock.minute(time), value, Rows.EXCLUDED);
    }

    /** All that it has learnt. */
    public byte[] state() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            schedule.write(out);
            stuck.write(out);
            silence.write(out);
            drift.write(out);
            nature.write(out);
            seen.write(out);
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void read(DataInputStream in) throws IOException {
        if (in.readByte() != VERSION) {
            throw new IOException("It is of another version");
        }
        schedule.read(in);
        stuck.read(in);
        silence.read(in);
        drift.read(in);
        nature.read(in);
        seen.read(in);
        settings = given.judgedAs(nature.kind());
        model = new ValueModel(settings, nature.transform());
        model.read(in);
    }
}
