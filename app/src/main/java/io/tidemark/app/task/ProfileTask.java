package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tidemark.app.pipeline.PartitionPipeline;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One persistent task a dataset: works off its due partitions, many in one statement, until none is left. */
public final class ProfileTask {
    public static final String NAME = "profile";
    private static final int BATCH = 400;

    private final Sources sources;
    private final Datasets datasets;
    private final Partitions partitions;
    private final PartitionPipeline pipeline;
    private final InstantSource clock;

    public ProfileTask(
            Sources sources,
            Datasets datasets,
            Partitions partitions,
            PartitionPipeline pipeline,
            InstantSource clock) {
        this.sources = sources;
        this.datasets = datasets;
        this.partitions = partitions;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    static TaskInstance<Void> of(String id) {
        return new TaskInstance<>(NAME, id, () -> null, Priority.LOW);
    }

    public CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .defaultPriority(Priority.LOW)
                .onFailure((failed, again) ->
                        again.reschedule(failed, clock.instant().plus(Retry.DELAY)))
                .execute((instance, context) -> profile(instance));
    }

    private CompletionHandler<Void> profile(TaskInstance<Void> instance) {
        Optional<Dataset> dataset = datasets.find(new DatasetId(instance.getId()));
        Optional<Source> source =
                dataset.flatMap(one -> sources.find(one.source())).filter(Source::enabled);
        if (dataset.isEmpty() || source.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        try {
            List<DuePartition> due = partitions.due(dataset.get().id(), BATCH);
            if (!due.isEmpty()) {
                pipeline.run(source.get(), dataset.get(), due);
            }
            // The rest has to wait its turn, so that what is more urgent gets a thread.
            return partitions.due(dataset.get().id(), 1).isEmpty()
                    ? (complete, operations) -> operations.remove()
                    : (complete, operations) -> operations.reschedule(complete, clock.instant());
        } catch (RuntimeException e) {
            Trouble.note(datasets, dataset.get().id(), "profiled", e, clock.instant());
            return (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(Retry.DELAY));
        }
    }
}
