package io.tidemark.app.pipeline;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.Profiler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of windows of topics that are read as they come: the states that were gathered, without reading anything again,
 * and what the keys tell of what was delivered during them, which is read only where that moved.
 */
final class GatheredProfiles {
    private static final String ROUTE = "follow";

    private final Profiler profiler;
    private final Gatherings gatherings;
    private final Profiles profiles;
    private final InstantSource clock;

    GatheredProfiles(Profiler profiler, Gatherings gatherings, Profiles profiles, InstantSource clock) {
        this.profiler = profiler;
        this.gatherings = gatherings;
        this.profiles = profiles;
        this.clock = clock;
    }

    Fresh of(Connector connector, FollowedTopic topic, List<DuePartition> due) {
        List<PartitionKey> keys = due.stream().map(DuePartition::partition).toList();
        Optional<Gathering> reading = gatherings.find(topic.dataset().id());
        Instant seenUntil =
                reading.map(known -> known.through(topic.source().shardIdle())).orElse(Instant.MIN);
        boolean readThrough = reading.filter(Gathering::wasReadThrough).isPresent();
        Map<PartitionKey, GatheredWindow> windows = new HashMap<>();
        gatherings.windows(topic.dataset().id(), keys).forEach(window -> windows.put(window.window(), window));
        Map<PartitionKey.Window, Revision> keyed = new HashMap<>();
        Map<PartitionKey, States> ofKeys = ofKeys(connector, topic, windows, keyed);
        List<DuePartition> asRead = due.stream()
                .filter(one -> readThrough || isWhole(topic, one, seenUntil))
                .filter(one -> one.reason() != DuePartition.Reason.REVISION || windows.containsKey(one.partition()))
                .map(one -> asRead(one, windows.get(one.partition())))
                .toList();
        List<Profile> fresh = new ArrayList<>();
        for (DuePartition one : asRead) {
            if (one.reason() == DuePartition.Reason.REVISION) {
                States read =
                        Objects.requireNonNull(windows.get(one.partition())).states();
                fresh.add(profile(one, counted(read).and(ofKeys.getOrDefault(one.partition(), States.NONE))));
            }
        }
        return new Fresh(asRead, fresh, List.of(), keyed, seenUntil);
    }

    /** Whether nothing is left to be read of a window; before a topic was read to its end, its other windows are unknown. */
    private static boolean isWhole(FollowedTopic topic, DuePartition due, Instant seenUntil) {
        return due.partition() instanceof PartitionKey.Window window
                && !topic.how().deadline(window).isAfter(seenUntil);
    }

    /** Whatever made a window due, maybe after its records did: it is judged by what was read of it until now. */
    private static DuePartition asRead(DuePartition due, @Nullable GatheredWindow window) {
        return window == null
                ? due
                : new DuePartition(
                        due.dataset(),
                        due.partition(),
                        window.revision(),
                        DuePartition.Reason.REVISION,
                        due.bytes(),
                        due.since());
    }

    private Profile profile(DuePartition due, States states) {
        long rows = states.get(new Measure.RowCount()).map(Tally::count).orElse(0L);
        ProfileCost cost = new ProfileCost(ROUTE, 0, rows, 0, Duration.ZERO);
        return Profile.of(due.dataset(), due.partition(), due.revision(), 0, clock.instant(), states, cost);
    }

    /** A window to which no record belongs has none. */
    private static States counted(States read) {
        Measure.RowCount rows = new Measure.RowCount();
        return read.get(rows).isPresent()
                ? read
                : read.and(States.builder().put(rows, Tally.ZERO).build());
    }

    /** What keys tell: of deliveries that moved anew, of the others what was told before. */
    private Map<PartitionKey, States> ofKeys(
            Connector connector,
            FollowedTopic topic,
            Map<PartitionKey, GatheredWindow> windows,
            Map<PartitionKey.Window, Revision> keyed) {
        List<DuePartition> moved = new ArrayList<>();
        List<PartitionKey> others = new ArrayList<>();
        windows.values().forEach(window -> {
            Revision delivered = window.delivered();
            if (delivered != null && window.lacksKeys()) {
                moved.add(new DuePartition(
                        topic.dataset().id(),
                        window.window(),
                        delivered,
                        DuePartition.Reason.REVISION,
                        null,
                        clock.instant()));
                keyed.put(window.window(), delivered);
            } else if (delivered != null) {
                others.add(window.window());
            }
        });
        Map<PartitionKey, States> told = new HashMap<>(gatherings
                .find(topic.dataset().id())
                .map(read -> profiler.keys(connector, topic, read, moved))
                .orElseGet(() ->
                        profiler.keys(connector, topic.dataset(), topic.source().deliveries(topic.how()), moved)));
        profiles.newest(topic.dataset().id(), others)
                .forEach(profile -> told.put(profile.partition(), ofKeys(profile.states())));
        return told;
    }

    private static States ofKeys(States states) {
        States.Builder found = States.builder();
        states.all().forEach((measure, state) -> put(found, measure, state));
        states.failures().entrySet().stream()
                .filter(failed -> isOfKeys(failed.getKey()))
                .forEach(failed -> found.fail(failed.getKey(), failed.getValue()));
        return found.build();
    }

    @SuppressWarnings("unchecked") // a profile pairs a measure with its own type of state
    private static <S extends State> void put(States.Builder found, Measure<S> measure, State state) {
        if (isOfKeys(measure)) {
            found.put(measure, (S) state);
        }
    }

    private static boolean isOfKeys(Measure<?> measure) {
        return measure instanceof Measure.DuplicateRows || measure instanceof Measure.Redeliveries;
    }
}
