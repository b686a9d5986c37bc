package io.tidemark.app.pipeline;

import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.collector.Connectors;
import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdict;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.Profiled;
import io.tidemark.profiler.Profiler;
import io.tidemark.rules.judge.Judged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of due partitions: profile, keep, judge, group into incidents, announce. All that is stored is stored in one
 * transaction with the note that they are no longer due, so that a crash at any moment repeats or keeps the whole.
 */
public final class PartitionPipeline {
    /** What it reads from storage and notes there. */
    public record Stored(Partitions partitions, Profiles profiles, Gatherings gatherings, Rules rules) {}

    private final Connectors connectors;
    private final Profiler profiler;
    private final GatheredProfiles gathered;
    private final FileFigures files;
    private final Gatherings gatherings;
    private final PartitionLives lives;
    private final ArrivalWatch arrivals;
    private final Judgement judgement;
    private final SampleKeeper samples;
    private final Partitions partitions;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PartitionPipeline(
            Connectors connectors,
            Profiler profiler,
            PartitionLives lives,
            ArrivalWatch arrivals,
            Judgement judgement,
            SampleKeeper samples,
            Stored stored,
            TransactionOperations transaction,
            InstantSource clock) {
        this.connectors = connectors;
        this.profiler = profiler;
        this.gathered = new GatheredProfiles(profiler, stored.gatherings(), stored.profiles(), clock);
        this.files = new FileFigures(stored.rules());
        this.gatherings = stored.gatherings();
        this.lives = lives;
        this.arrivals = arrivals;
        this.judgement = judgement;
        this.samples = samples;
        this.partitions = stored.partitions();
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Works off partitions of one dataset together.
     *
     * @throws io.tidemark.core.error.TidemarkException when the source cannot be read; they stay due
     */
    public void run(Source source, Dataset dataset, List<DuePartition> due) {
        Connector connector = connectors.of(source);
        Fresh fresh = FollowedTopic.of(connector, dataset)
                .map(topic -> gathered.of(connector, topic, due))
                .orElseGet(() -> fresh(connector, dataset, due));
        List<Verdict> verdicts = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            partitions.hold(dataset.id());
            Instant now = clock.instant();
            gatherings.key(dataset.id(), fresh.keyed());
            List<Judged> judged = lives.live(dataset, fresh.due(), fresh.profiles(), new Sight(now, fresh.seenUntil()));
            arrivals.profiled(dataset, judged, now);
            verdicts.addAll(judgement.partitions(dataset, judged, now));
            samples.keep(fresh.samples(), verdicts, fresh.profiles());
            partitions.doneDue(due);
        });
        samples.readAndKeep(source, dataset, verdicts, fresh.profiles());
    }

    private Fresh fresh(Connector connector, Dataset dataset, List<DuePartition> due) {
        List<DuePartition> changed = due.stream()
                .filter(one -> one.reason() == DuePartition.Reason.REVISION)
                .toList();
        Profiled profiled = profiler.look(connector, dataset, changed);
        return Fresh.of(due, files.in(connector, dataset, profiled.profiles()), profiled.samples());
    }
}
