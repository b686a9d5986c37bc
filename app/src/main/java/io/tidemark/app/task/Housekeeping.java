package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import java.time.InstantSource;

/** Sees to it that each source has its crawl and each dataset with due partitions its profiling. */
public final class Housekeeping {
    private final Sources sources;
    private final Partitions partitions;
    private final InstantSource clock;

    public Housekeeping(Sources sources, Partitions partitions, InstantSource clock) {
        this.sources = sources;
        this.partitions = partitions;
        this.clock = clock;
    }

    public void tidy(SchedulerClient scheduler) {
        for (Source source : sources.all()) {
            if (source.enabled()) {
                scheduler.scheduleIfNotExists(
                        new TaskInstance<>(CrawlTask.NAME, source.id().value()), clock.instant());
            }
        }
        for (DatasetId dataset : partitions.datasetsDue()) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(ProfileTask.NAME, dataset.value()), clock.instant());
        }
    }
}
