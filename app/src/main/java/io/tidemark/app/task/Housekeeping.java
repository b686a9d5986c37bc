package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.gather.Gatherings;
import java.time.InstantSource;

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
        for (Source source : sources.all()) {
            if (source.enabled()) {
                scheduler.scheduleIfNotExists(
                        new TaskInstance<>(CrawlTask.NAME, source.id().value()), clock.instant());
                scheduler.scheduleIfNotExists(
                        new TaskInstance<>(WatchTask.NAME, source.id().value()), clock.instant());
            }
        }
        for (DatasetId dataset : gatherings.wanted()) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(GatherTask.NAME, dataset.value()), clock.instant());
        }
        for (DatasetId dataset : partitions.datasetsDue()) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(ProfileTask.NAME, dataset.value()), clock.instant());
        }
    }
}
