package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.TimeText;
import java.util.regex.Pattern;

/** Tells what a field's value looks like; a number is taken for a time only where the field's name says so. */
public final class FieldValue {
    private static final Pattern TIME_NAME =
            Pattern.compile("(?:.*[._-])?(?:time|at|timestamp|ts)|.*[a-z](?:Time|At|Timestamp|Ts)");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern FRACTION =
            Pattern.compile("-?(?:0|[1-9]\\d{0,40})(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,3})?");
    private static final long YEAR_2000 = 946_684_800L;
    private static final long YEAR_2100 = 4_102_444_800L;

    private final TimeText times = new TimeText();

    /** Of a value that is text only because its format knows nothing else. */
    public FieldKind ofUntyped(String path, String value) {
        if (value.isEmpty()) {
            return FieldKind.NOTHING;
        }
        if (value.equals("true") || value.equals("false")) {
            return FieldKind.BOOLEAN;
        }
        if (WHOLE.matcher(value).matches()) {
            return ofWholeNumber(path, Long.parseLong(value));
        }
        return FRACTION.matcher(value).matches() ? FieldKind.FRACTION : ofText(value);
    }

    FieldKind ofText(String value) {
        if (times.read(value)) {
            return FieldKind.TIME_TEXT;
        }
        return UUID.matcher(value).matches() ? FieldKind.UUID : FieldKind.TEXT;
    }

    FieldKind ofWholeNumber(String path, long value) {
        long seconds = value >= YEAR_2100 ? value / 1_000 : value;
        boolean plausible = seconds >= YEAR_2000 && seconds < YEAR_2100;
        return plausible && TIME_NAME.matcher(path).matches() ? FieldKind.EPOCH : FieldKind.WHOLE_NUMBER;
    }
}
