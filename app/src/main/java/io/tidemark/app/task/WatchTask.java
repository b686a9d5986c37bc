package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tidemark.app.pipeline.RegistryPipeline;
import io.tidemark.app.pipeline.TopicPipeline;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One persistent task a source that looks at topics, consumer groups and their schema registry, every half a minute or as often as is crawled. */
public final class WatchTask {
    public static final String NAME = "watch";

    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration NOTHING_TO_WATCH = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(WatchTask.class);

    private final Sources sources;
    private final TopicPipeline pipeline;
    private final RegistryPipeline registries;
    private final InstantSource clock;

    public WatchTask(Sources sources, TopicPipeline pipeline, RegistryPipeline registries, InstantSource clock) {
        this.sources = sources;
        this.pipeline = pipeline;
        this.registries = registries;
        this.clock = clock;
    }

    static TaskInstance<Void> of(String id) {
        return new TaskInstance<>(NAME, id, () -> null, Priority.MEDIUM);
    }

    public CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .defaultPriority(Priority.MEDIUM)
                .onFailure((failed, again) ->
                        again.reschedule(failed, clock.instant().plus(Retry.DELAY)))
                .execute((instance, context) -> watch(instance));
    }

    private CompletionHandler<Void> watch(TaskInstance<Void> instance) {
        Optional<Source> source = sources.find(new SourceId(instance.getId())).filter(Source::enabled);
        if (source.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        Duration pause = source.get().crawlEvery().compareTo(LEAST) < 0
                ? LEAST
                : source.get().crawlEvery();
        try {
            pause = pipeline.run(source.get()) ? pause : NOTHING_TO_WATCH;
        } catch (TidemarkException e) {
            LOG.warn("The topics of {} cannot be looked at: {}", instance.getId(), e.getMessage());
        }
        try {
            registries.run(source.get());
        } catch (TidemarkException e) {
            LOG.warn("The schemas of {} cannot be looked at: {}", instance.getId(), e.getMessage());
        }
        Duration then = pause;
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(then));
    }
}
