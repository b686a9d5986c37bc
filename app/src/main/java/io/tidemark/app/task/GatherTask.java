package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tidemark.app.pipeline.GatherPipeline;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** One persistent task a topic that has something to read: reads it to its end, some steps at a time. */
public final class GatherTask {
    public static final String NAME = "gather";
    /** As that of profiles: topics that catch up for hours would keep them waiting as long. */
    private static final int PRIORITY = Priority.LOW;

    /** Then others have their turn. */
    private static final int MOST_STEPS = 10;

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Sources sources;
    private final Datasets datasets;
    private final GatherPipeline pipeline;
    private final InstantSource clock;

    public GatherTask(Sources sources, Datasets datasets, GatherPipeline pipeline, InstantSource clock) {
        this.sources = sources;
        this.datasets = datasets;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    static TaskInstance<Void> of(String id) {
        return new TaskInstance<>(NAME, id, () -> null, PRIORITY);
    }

    public CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .defaultPriority(PRIORITY)
                .onFailure((failed, again) ->
                        again.reschedule(failed, clock.instant().plus(Retry.DELAY)))
                .execute((instance, context) -> gather(instance));
    }

    private CompletionHandler<Void> gather(TaskInstance<Void> instance) {
        DatasetId id = new DatasetId(instance.getId());
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Dataset> dataset = datasets.find(id); // anew, for people may cut it differently meanwhile
            Optional<Source> source =
                    dataset.flatMap(one -> sources.find(one.source())).filter(Source::enabled);
            if (dataset.isEmpty() || source.isEmpty()) {
                return (complete, operations) -> operations.remove();
            }
            try {
                switch (pipeline.run(source.get(), dataset.get())) {
                    case MORE -> {}
                    case END -> {
                        return (complete, operations) -> operations.remove();
                    }
                    case BUSY -> {
                        return after(BUSY);
                    }
                }
            } catch (RuntimeException e) {
                Trouble.note(datasets, id, "read", e, clock.instant());
                return after(Retry.DELAY);
            }
        }
        return after(Duration.ZERO);
    }

    private CompletionHandler<Void> after(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause));
    }
}
