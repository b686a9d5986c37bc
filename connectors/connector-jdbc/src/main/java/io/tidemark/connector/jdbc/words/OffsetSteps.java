package io.tidemark.connector.jdbc.words;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A zone's offsets from UTC within a span as an expression, as a server need not have tables of time zones: a search
 * tree over the moments at which clocks change.
 */
public record OffsetSteps(List<Step> steps) {
    private static final Duration MARGIN = Duration.ofDays(2);
    private static final int MOST = 1_000;
    private static final PartitionKey.Window UNKNOWN =
            new PartitionKey.Window(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    /** Seconds to add from an instant on. */
    public record Step(Instant from, int seconds) {}

    public OffsetSteps {
        steps = List.copyOf(steps);
    }

    /**
     * The steps within a span.
     *
     * @param what what is wanted of an offset in seconds
     */
    public static OffsetSteps of(ZoneId zone, PartitionKey.@Nullable Window span, IntUnaryOperator what) {
        PartitionKey.Window within = span == null ? UNKNOWN : span;
        Instant until = within.until().plus(MARGIN);
        ZoneRules rules = zone.getRules();
        Instant first = within.from().minus(MARGIN);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(first, what.applyAsInt(rules.getOffset(first).getTotalSeconds())));
        @Nullable ZoneOffsetTransition change = rules.nextTransition(first);
        while (change != null && change.getInstant().isBefore(until) && steps.size() < MOST) {
            int seconds = what.applyAsInt(change.getOffsetAfter().getTotalSeconds());
            if (seconds != steps.getLast().seconds()) {
                steps.add(new Step(change.getInstant(), seconds));
            }
            change = rules.nextTransition(change.getInstant());
        }
        return new OffsetSteps(steps);
    }

    /** Whether there is never anything to add. */
    public boolean isNothing() {
        return steps.size() == 1 && steps.getFirst().seconds() == 0;
    }

    /**
     * Seconds to add to {@code {}}, a moment in UTC.
     *
     * @param literal writes a moment
     */
    public String sql(Function<OffsetDateTime, String> literal) {
        return sql(0, steps.size(), literal);
    }

    private String sql(int from, int until, Function<OffsetDateTime, String> literal) {
        if (until - from == 1) {
            return Integer.toString(steps.get(from).seconds());
        }
        int middle = (from + until) / 2;
        String bound = literal.apply(steps.get(middle).from().atOffset(ZoneOffset.UTC));
        return "CASE WHEN {} < " + bound + " THEN " + sql(from, middle, literal) + " ELSE "
                + sql(middle, until, literal) + " END";
    }
}
