package io.tidemark.connector.snowflake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By how many minutes the hours of a zone start after those of UTC. */
final class HourOffset {
    private static final Instant SINCE = Instant.parse("2000-01-01T00:00:00Z");

    private HourOffset() {}

    /** Empty where it was not always the same since 2000, as on Lord Howe Island. */
    static OptionalInt minutes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Stream<ZoneOffset> offsets = Stream.concat(
                Stream.of(rules.getOffset(SINCE)),
                Stream.concat(
                        rules.getTransitions().stream()
                                .filter(change -> change.getInstant().isAfter(SINCE))
                                .map(ZoneOffsetTransition::getOffsetAfter),
                        rules.getTransitionRules().stream().map(ZoneOffsetTransitionRule::getOffsetAfter)));
        Set<Integer> minutes = offsets.map(HourOffset::minutes).collect(Collectors.toSet());
        return minutes.size() == 1 ? OptionalInt.of(minutes.iterator().next()) : OptionalInt.empty();
    }

    private static int minutes(ZoneOffset offset) {
        int hour = (int) Duration.ofHours(1).toSeconds();
        return Math.floorMod(-offset.getTotalSeconds(), hour) / 60;
    }
}
