package io.tidemark.demo;

import io.tidemark.demo.fault.Fault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A fault in a person's words, for the console. */
final class FaultWords {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private FaultWords() {}

    static String line(Fault fault) {
        return String.format(
                "  %-16s %-24s %-25s%n      %s%n      Should be found by: %s",
                words(fault), fault.dataset().table(), span(fault), fault.description(), fault.expectedRule());
    }

    /** Kind, table and hours. */
    static String place(Fault fault) {
        return words(fault) + " in " + fault.dataset().table() + ", " + span(fault) + " UTC";
    }

    private static String words(Fault fault) {
        return fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String span(Fault fault) {
        return at(fault.from()) + (fault.until().isAfter(fault.from()) ? "–" + MINUTE.format(fault.until()) : "");
    }

    private static String at(Instant time) {
        return HOUR.format(time);
    }
}
