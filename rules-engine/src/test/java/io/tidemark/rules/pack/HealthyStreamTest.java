package io.tidemark.rules.pack;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.ProfileBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default pack on three weeks of a stream with the shape of a day and of a week, and with chance. */
class HealthyStreamTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int HOURS = 21 * 24;
    private static final double[] NULLS = {0, 0.002, 0.01, 0.05, 0.3, 0.7};

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();

    @ParameterizedTest
    @CsvSource({"1, 60, 1.3", "2, 60, 0.77", "3, 60, 1.3", "4, 300, 1.3", "5, 300, 0.77", "6, 5000, 1.3", "7, 20, 1.3"})
    void noHealthyHourIsViolated(long seed, double nightRows, double weekday) {
        DefaultPack.rules().forEach(store.rules()::save);

        List<Verdict> verdicts = judge(new Random(seed), nightRows, weekday, -1);

        assertThat(verdicts).filteredOn(Verdict::isViolated).isEmpty();
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.type() == RuleType.ROW_COUNT_CHANGE)
                .hasSize(HOURS);
    }

    @Test
    void anHourOfWhichTwoFifthsWereLoadedIsSeen() {
        DefaultPack.rules().forEach(store.rules()::save);
        int broken = 12 * 24 + 14;

        List<Verdict> verdicts = judge(new Random(8), 60, 1.3, broken);

        assertThat(verdicts)
                .filteredOn(Verdict::isViolated)
                .extracting(Verdict::type, Verdict::partition)
                .containsExactly(tuple(RuleType.ROW_COUNT_CHANGE, window(broken)));
    }

    private List<Verdict> judge(Random random, double nightRows, double weekday, int broken) {
        List<Judged> batch = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) {
            double rows = usual(window(i).from(), nightRows, weekday) * (1 + 0.05 * random.nextGaussian());
            Profile profile = profile(random, window(i), count(random, i == broken ? 0.4 * rows : rows));
            batch.add(new Judged(aPartition().at(window(i)).build(), Optional.of(profile), List.of()));
            store.profiles().save(List.of(profile));
        }
        List<Verdict> verdicts = new ArrayList<>(engine.judge(plays, batch, START.plus(Duration.ofHours(HOURS))));
        for (int i = 24; i < HOURS; i++) {
            Instant now = window(i).from().plus(Duration.ofMinutes(59));
            double gap = 3600 / usual(window(i).from(), nightRows, weekday);
            Instant newest = now.minusMillis(Math.round(-1000 * gap * Math.log(1 - random.nextDouble())) + 15_000);
            verdicts.addAll(engine.judgeDataset(plays, List.of(), newest, now));
        }
        return verdicts;
    }

    private static Profile profile(Random random, PartitionKey.Window window, long rows) {
        ProfileBuilder profile = aProfile()
                .at(window)
                .withRows(rows)
                .withDuplicates(0, rows)
                .withLateRows(binomial(random, rows, 0.001))
                .with(
                        new Measure.TimeRange("ingested_at"),
                        new InstantRange(
                                window.from().plusSeconds(30), window.until().plusSeconds(30)));
        for (double share : NULLS) {
            profile.withNulls("c" + share, binomial(random, rows, share));
        }
        return profile.build();
    }

    private static double usual(Instant at, double nightRows, double weekday) {
        var time = at.atZone(ZoneOffset.UTC);
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        double day = Math.pow(Math.sin(Math.PI * time.getHour() / 24), 2);
        return nightRows * (1 + 19 * day) * (weekend ? 1 : weekday);
    }

    private static PartitionKey.Window window(int i) {
        return hour(START.plus(Duration.ofHours(i)));
    }

    /** A count that comes out of chance around its mean. */
    private static long count(Random random, double mean) {
        return Math.max(1, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    private static long binomial(Random random, long rows, double share) {
        long hits = 0;
        for (long i = 0; i < rows; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
