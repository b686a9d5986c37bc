package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.gather.Gatherings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** Sees to it that each source has its crawl, each topic with something to read its reading, and each dataset with due partitions its profiling. */
public final class Housekeeping {
    private final Sources sources;
    private final Partitions partitions;
    private final Gatherings gatherings;
    private final InstantSource clock;

    public Housekeeping(Sources sources, Partitions partitions, Gatherings gatherings, InstantSource clock) {
        this.sources = sources;
        this.partitions = partitions;
        this.gatherings = gatherings;
        this.clock = clock;
    }

    public void tidy(SchedulerClient scheduler) {
        Instant now = clock.instant();
        Set<SourceId> enabled = new HashSet<>();
        for (Source source : sources.all()) {
            if (source.enabled()) {
                enabled.add(source.id());
                scheduler.scheduleIfNotExists(CrawlTask.of(source.id().value()), now);
                scheduler.scheduleIfNotExists(WatchTask.of(source.id().value()), now);
            }
        }
        for (DatasetId dataset : gatherings.wanted()) {
            if (enabled.contains(dataset.source())) {
                scheduler.scheduleIfNotExists(GatherTask.of(dataset.value()), now);
            }
        }
        Set<String> waiting = profilesWaiting(scheduler);
        for (DatasetId dataset : partitions.datasetsDue()) {
            if (enabled.contains(dataset.source()) && !waiting.contains(dataset.value())) {
                scheduler.scheduleIfNotExists(ProfileTask.of(dataset.value()), now);
            }
        }
    }

    /** Read at once, for of twenty thousand datasets each may be due. */
    private static Set<String> profilesWaiting(SchedulerClient scheduler) {
        Set<String> waiting = new HashSet<>();
        scheduler.fetchScheduledExecutionsForTask(
                ProfileTask.NAME,
                Void.class,
                ScheduledExecutionsFilter.all(),
                execution -> waiting.add(execution.getTaskInstance().getId()));
        return waiting;
    }
}
