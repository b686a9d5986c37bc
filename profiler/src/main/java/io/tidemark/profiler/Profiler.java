package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.profiler.keys.KeyIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns due partitions into profiles by one route for all of their measures: the store computes them in as few
 * statements as possible, or its rows are read once, all or a sample. Who computed a state cannot be told from it, but for
 * a sample's.
 */
public final class Profiler {
    private final InstantSource clock;
    private final Duration timeout;
    private final @Nullable KeyIndex keys;
    private final Function<Dataset, Set<Measure<?>>> rules;
    private final BiFunction<Dataset, Set<Measure<?>>, List<WantedRows>> samples;

    /**
     * A profiler without key index.
     *
     * @param timeout after which one statement or one pass is given up
     */
    public Profiler(InstantSource clock, Duration timeout) {
        this(clock, timeout, null);
    }

    /**
     * A profiler that feeds a key index.
     *
     * @param timeout after which one statement or one pass is given up
     * @param keys where the keys of datasets that have one are kept; null for nowhere
     */
    public Profiler(InstantSource clock, Duration timeout, @Nullable KeyIndex keys) {
        this(clock, timeout, keys, dataset -> Set.of());
    }

    /**
     * A profiler that measures what rules ask for, too.
     *
     * @param timeout after which one statement or one pass is given up
     * @param keys where the keys of datasets that have one are kept; null for nowhere
     * @param rules what has to be measured on a dataset whatever its depth
     */
    public Profiler(
            InstantSource clock, Duration timeout, @Nullable KeyIndex keys, Function<Dataset, Set<Measure<?>>> rules) {
        this(clock, timeout, keys, rules, (dataset, measured) -> List.of());
    }

    /**
     * A profiler that reads out rows that rules find bad, too.
     *
     * @param timeout after which one statement or one pass is given up
     * @param keys where the keys of datasets that have one are kept; null for nowhere
     * @param rules what has to be measured on a dataset whatever its depth
     * @param samples which rows of a dataset are wanted, by what is measured
     */
    public Profiler(
            InstantSource clock,
            Duration timeout,
            @Nullable KeyIndex keys,
            Function<Dataset, Set<Measure<?>>> rules,
            BiFunction<Dataset, Set<Measure<?>>, List<WantedRows>> samples) {
        this.clock = clock;
        this.timeout = timeout;
        this.keys = keys;
        this.rules = rules;
        this.samples = samples;
    }

    /** How these partitions would be profiled now, and why. */
    public RouteChoice route(Connector connector, Dataset dataset, Collection<PartitionKey> partitions) {
        return choose(connector, dataset, request(dataset, List.copyOf(partitions)));
    }

    private static RouteChoice choose(Connector connector, Dataset dataset, ProfileRequest request) {
        return new Routes(connector, dataset.settings().profiling()).choose(Asked.without(connector, request));
    }

    /**
     * A profile of each due partition, in their order, each with version 0: which version it becomes is known to who
     * saves it.
     *
     * @throws TidemarkException when nothing at all could be computed
     */
    public List<Profile> profile(Connector connector, Dataset dataset, List<DuePartition> due) {
        return look(connector, dataset, due).profiles();
    }

    /**
     * The same with some of the rows that rules may find bad, read in the transaction in which the store counts them.
     *
     * @throws TidemarkException when nothing at all could be computed
     */
    public Profiled look(Connector connector, Dataset dataset, List<DuePartition> due) {
        if (due.isEmpty()) {
            return Profiled.NOTHING;
        }
        ProfileRequest plain = request(
                dataset, due.stream().map(DuePartition::partition).distinct().toList());
        ProfileRequest request = plain.withSamples(samples.apply(dataset, plain.measures()));
        RouteChoice choice = choose(connector, dataset, request);
        Map<PartitionKey, PartitionStates> found = new HashMap<>();
        KeyPass pass = keys == null ? null : KeyPass.of(keys, dataset, due, request);
        boolean together = choice.route() == Route.PUSHDOWN;
        compute(connector, together ? request : Asked.without(connector, request), choice, pass)
                .forEach(states -> found.put(states.partition(), states));
        Map<PartitionKey, PartitionStates> ofRules = together
                ? Map.of()
                : Asked.compute(connector, request.withSamples(AskedSamples.of(request.samples(), found.values())));
        Map<PartitionKey, States> ofKeys = pass == null ? Map.of() : pass.found();
        Instant now = clock.instant();
        List<Profile> profiles = new ArrayList<>();
        List<FoundRows> rows = new ArrayList<>();
        for (DuePartition one : due) {
            PartitionStates nothing = new PartitionStates(one.partition(), States.NONE, ProfileCost.NONE);
            PartitionStates states = found.getOrDefault(one.partition(), nothing);
            rows.addAll(states.samples());
            rows.addAll(ofRules.getOrDefault(one.partition(), nothing).samples());
            States all = states.states()
                    .and(ofRules.getOrDefault(one.partition(), nothing).states())
                    .and(ofKeys.getOrDefault(one.partition(), States.NONE));
            profiles.add(Profile.of(dataset.id(), one.partition(), one.revision(), 0, now, all, states.cost()));
        }
        return new Profiled(profiles, rows);
    }

    /**
     * The same of what was delivered into a topic that is read as it comes: from the log of its keys, and only where that
     * does not hold all of them from the topic.
     *
     * @param read how far the topic was read, asked for after it was known what is due
     */
    public Map<PartitionKey, States> keys(
            Connector connector, FollowedTopic topic, Gathering read, List<DuePartition> due) {
        Dataset dataset = topic.dataset();
        List<String> key = dataset.settings().key();
        return Optional.ofNullable(keys)
                .filter(index -> !due.isEmpty() && !key.isEmpty())
                .filter(index -> duplicates(dataset).equals(Set.of(new Measure.DuplicateRows(key))))
                .flatMap(index -> new LoggedDeliveries(index, topic, read).of(due))
                .orElseGet(() -> keys(connector, dataset, topic.source().deliveries(topic.how()), due));
    }

    private Set<Measure<?>> duplicates(Dataset dataset) {
        return Stream.concat(MeasurePlan.of(dataset, clock.instant()).stream(), rules.apply(dataset).stream())
                .filter(measure -> measure instanceof Measure.DuplicateRows)
                .collect(Collectors.toSet());
    }

    /**
     * What the keys of some partitions tell, which no sum of parts does: duplicates, and copies of what was delivered
     * before. Only the key's columns are read; nothing where there is no key.
     *
     * @param how what makes those partitions
     */
    public Map<PartitionKey, States> keys(
            Connector connector, Dataset dataset, Partitioning how, List<DuePartition> due) {
        Set<Measure<?>> duplicates = duplicates(dataset);
        if (due.isEmpty() || duplicates.isEmpty()) {
            return Map.of();
        }
        ProfileRequest request = new ProfileRequest(
                FollowedTopic.description(dataset),
                how,
                due.stream().map(DuePartition::partition).distinct().toList(),
                duplicates,
                timeout);
        KeyPass pass = keys == null ? null : KeyPass.ofDeliveries(keys, dataset, due, request);
        RouteChoice choice = RouteChoice.ofAll(Route.SCAN, 0, "the keys of what was delivered");
        Map<PartitionKey, States> found = new HashMap<>();
        compute(connector, request, choice, pass).forEach(one -> found.put(one.partition(), one.states()));
        if (pass != null) {
            pass.found().forEach((partition, states) -> found.merge(partition, states, States::and));
        }
        return found;
    }

    private List<PartitionStates> compute(
            Connector connector, ProfileRequest request, RouteChoice choice, @Nullable KeyPass pass) {
        List<PartitionStates> states = byRoute(connector, request, choice, pass);
        if (pass != null) {
            pass.end(connector, choice);
        }
        return states;
    }

    private List<PartitionStates> byRoute(
            Connector connector, ProfileRequest request, RouteChoice choice, @Nullable KeyPass pass) {
        return switch (choice.route()) {
            case PUSHDOWN ->
                Unsupported.added(request, ((Pushdown) connector)::supports, ((Pushdown) connector)::compute);
            case SAMPLE -> scanned(connector, request, choice, null);
            case STREAM, SCAN ->
                connector instanceof Scan
                        ? scanned(connector, request, choice, pass)
                        : Unsupported.added(request, (measure, schema) -> false, none -> List.of());
        };
    }

    /** When a column vanished, its measures fail and the others are read again without it. */
    private List<PartitionStates> scanned(
            Connector connector, ProfileRequest request, RouteChoice choice, @Nullable KeyPass pass) {
        ScanProfiler reader = new ScanProfiler(clock, choice);
        try {
            return scanned(reader, request, () -> cursor(connector, request, choice), pass);
        } catch (TidemarkException e) {
            if (e.code() != ErrorCode.COLUMN_GONE) {
                throw e;
            }
            GoneColumns gone = GoneColumns.of(connector, request, e);
            ProfileRequest left = gone.withoutThem();
            return gone.failed(scanned(reader, left, () -> cursor(connector, left, choice), pass));
        }
    }

    private static List<PartitionStates> scanned(
            ScanProfiler reader, ProfileRequest request, ScanProfiler.Opening opening, @Nullable KeyPass pass) {
        if (pass == null) {
            return reader.compute(request, opening);
        }
        try (KeyFeed feed = pass.feed(request)) {
            List<PartitionStates> states = reader.compute(request, opening, feed);
            pass.take(feed);
            return states;
        }
    }

    private static RecordCursor cursor(Connector connector, ProfileRequest request, RouteChoice choice) {
        return choice.route() == Route.SAMPLE
                ? ((Sampling) connector).sample(Routes.scan(request), choice.fraction())
                : ((Scan) connector).scan(Routes.scan(request));
    }

    private ProfileRequest request(Dataset dataset, List<PartitionKey> partitions) {
        Set<Measure<?>> measures = MeasurePlan.of(dataset, clock.instant(), rules.apply(dataset));
        return new ProfileRequest(
                FollowedTopic.description(dataset), dataset.settings().partitioning(), partitions, measures, timeout);
    }
}
