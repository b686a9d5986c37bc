package io.tidemark.rules.replay;

import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.tenPlus;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionLife;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Sighting;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A table that was watched live for some weeks, one partition at a time, with holes, late hours and hours written anew. */
final class LivedTable {
    static final Dataset DATASET = aDataset().build();

    final InMemoryStore store = new InMemoryStore();
    final MutableClock clock = MutableClock.atNoon();
    final List<Verdict> said = new ArrayList<>();

    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Random random;
    private int revision;

    LivedTable(long seed, List<Rule> rules) {
        random = new Random(seed);
        rules.forEach(store.rules()::save);
        store.sources().save(aSource().build());
        store.datasets().save(DATASET);
    }

    void live(int hours) {
        for (int hour = 3; hour < hours; hour++) {
            Instant deadline = deadline(tenPlus(hour));
            double dice = random.nextDouble();
            if (dice < 0.04) {
                step(tenPlus(hour), Optional.empty(), deadline);
                if (random.nextBoolean()) {
                    step(tenPlus(hour), Optional.of(profile(hour, 1)), deadline.plusSeconds(1_200));
                }
            } else {
                step(tenPlus(hour), Optional.of(profile(hour, dice < 0.08 ? 0.3 : 1)), deadline);
            }
            if (random.nextDouble() < 0.05 && hour > 40) {
                int earlier = hour - 1 - random.nextInt(30);
                step(
                        tenPlus(earlier),
                        Optional.of(profile(earlier, random.nextBoolean() ? 0.4 : 1.1)),
                        deadline.plusSeconds(1_800));
            }
        }
    }

    private Profile profile(int hour, double share) {
        long rows = Math.round(share * (900 + 400 * Math.sin(hour / 24.0 * 2 * Math.PI) + random.nextInt(90)));
        long nulls = random.nextDouble() < 0.05 ? rows / 2 : random.nextInt(20);
        return aProfile()
                .at(tenPlus(hour))
                .atRevision("r" + ++revision)
                .withRows(rows)
                .withNulls("country", Math.min(rows, nulls))
                .withDuplicates(random.nextDouble() < 0.05 ? 7 : 0, rows)
                .build();
    }

    private void step(PartitionKey.Window window, Optional<Profile> seen, Instant now) {
        clock.set(now);
        Partition before = store.partitions()
                .find(DATASET.id(), window)
                .orElseGet(() -> Partition.expected(DATASET.id(), window, now));
        Sighting sighting = seen.map(profile -> new Sighting(
                        profile.revision(), Math.round(profile.rows().orElse(0)), null, true, null, null))
                .orElseGet(Sighting::absent);
        PartitionLife.Step step =
                PartitionLife.step(before, sighting, now, DATASET.settings().partitioning());
        Partition after = step.partition().withVersion(before.version() + (seen.isPresent() ? 1 : 0));
        Optional<Profile> profile = seen.map(one -> taken(one, now).withVersion(after.version()));
        profile.ifPresent(one -> store.profiles().save(List.of(one)));
        store.partitions().save(List.of(after));
        store.partitions().addFacts(step.facts());
        List<Verdict> verdicts = engine.judge(DATASET, List.of(new Judged(after, profile, step.facts())), now);
        said.addAll(verdicts);
        desk.expire(now);
        desk.apply(verdicts, now);
    }

    private static Profile taken(Profile profile, Instant at) {
        return new Profile(
                profile.dataset(),
                profile.partition(),
                profile.revision(),
                profile.version(),
                at.minusSeconds(1),
                profile.states(),
                profile.metrics(),
                profile.cost());
    }

    private static Instant deadline(PartitionKey.Window window) {
        return ((Partitioning.TimeWindows) DATASET.settings().partitioning()).deadline(window);
    }

    /** Since before anything happened. */
    Duration age() {
        return Duration.between(TEN.from(), clock.instant());
    }
}
