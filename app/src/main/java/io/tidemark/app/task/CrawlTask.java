package io.tidemark.app.task;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tidemark.app.pipeline.DatasetPipeline;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.LineageCrawl;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import java.time.InstantSource;
import java.util.Optional;

/** One persistent task a source: crawl, then again after the source's interval, for as long as the source is there. */
public final class CrawlTask {
    public static final String NAME = "crawl";

    private final Sources sources;
    private final Crawler crawler;
    private final DatasetPipeline pipeline;
    private final LineageCrawl lineage;
    private final InstantSource clock;

    public CrawlTask(
            Sources sources, Crawler crawler, DatasetPipeline pipeline, LineageCrawl lineage, InstantSource clock) {
        this.sources = sources;
        this.crawler = crawler;
        this.pipeline = pipeline;
        this.lineage = lineage;
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
                .execute((instance, context) -> crawl(instance));
    }

    private CompletionHandler<Void> crawl(TaskInstance<Void> instance) {
        Optional<Source> source = sources.find(new SourceId(instance.getId())).filter(Source::enabled);
        if (source.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        crawler.crawl(source.get(), pipeline::run);
        lineage.look(source.get());
        return (complete, operations) -> operations.reschedule(
                complete, clock.instant().plus(source.get().crawlEvery()));
    }
}
