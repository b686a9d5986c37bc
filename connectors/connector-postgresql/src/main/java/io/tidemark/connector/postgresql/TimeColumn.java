package io.tidemark.connector.postgresql;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A column of dates or of timestamps; the bounds of the type are both infinities, as far off as the driver has them. */
final class TimeColumn extends CopyColumn {
    private static final long EPOCH_DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long DAY = 86_400_000_000L;
    private static final long EPOCH = EPOCH_DAYS * DAY;

    private final boolean isDate;
    private final Instant first;
    private final Instant last;

    TimeColumn(CopyType type, byte[][] rows) {
        super(rows);
        this.isDate = type == CopyType.DATE;
        if (type == CopyType.TIMESTAMPTZ) {
            this.first = OffsetDateTime.MIN.toInstant();
            this.last = OffsetDateTime.MAX.toInstant();
        } else {
            LocalDateTime latest = isDate ? LocalDate.MAX.atStartOfDay() : LocalDateTime.MAX;
            this.first = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
            this.last = latest.toInstant(ZoneOffset.UTC);
        }
    }

    /** Days or microseconds since 2000. */
    private long sent(int place) {
        byte[] row = rows[place];
        int at = starts[place];
        return isDate ? Bytes.intAt(row, at) : Bytes.longAt(row, at);
    }

    @Override
    long micros(int place) {
        if (isNull(place)) {
            return RecordCursor.NO_TIME;
        }
        long sent = sent(place);
        return isDate ? ofDays(sent) : ofMicros(sent);
    }

    private static long ofDays(long days) {
        if (days == Integer.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return days == Integer.MIN_VALUE ? Micros.FIRST : (days + EPOCH_DAYS) * DAY;
    }

    private static long ofMicros(long micros) {
        if (micros > Long.MAX_VALUE - EPOCH) {
            return Long.MAX_VALUE;
        }
        return micros == Long.MIN_VALUE ? Micros.FIRST : micros + EPOCH;
    }

    @Override
    long hash(int place) {
        return isDate
                ? NativeHash.ARRAY_OF_ONE + NativeHash.ofInt((int) sent(place), 0)
                : NativeHash.ofLong(sent(place), 0);
    }

    @Override
    long fingerprint(int place) {
        return Bytes.mixed(sent(place));
    }

    @Override
    @Nullable
    Object value(int place) {
        if (isNull(place)) {
            return null;
        }
        long micros = micros(place);
        if (micros == Long.MAX_VALUE) {
            return last;
        }
        return micros == Micros.FIRST ? first : Micros.instant(micros);
    }

    @Override
    void fillMicros(long[] micros, int size) {
        for (int i = 0; i < size; i++) {
            micros[i] = micros(i);
        }
    }

    @Override
    void fillHashes(long[] hashes, int size) {
        for (int i = 0; i < size; i++) {
            hashes[i] = isNull(i) ? 0 : hash(i);
        }
    }

    @Override
    void fillFingerprints(long[] fingerprints, ColumnBatch batch, int size) {
        for (int i = 0; i < size; i++) {
            fingerprints[i] = isNull(i) ? 0 : fingerprint(i);
        }
    }
}
