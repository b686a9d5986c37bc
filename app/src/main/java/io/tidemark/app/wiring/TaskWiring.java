package io.tidemark.app.wiring;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidemark.app.pipeline.DatasetPipeline;
import io.tidemark.app.pipeline.GatherPipeline;
import io.tidemark.app.pipeline.HealthPipeline;
import io.tidemark.app.pipeline.PartitionPipeline;
import io.tidemark.app.pipeline.RegistryPipeline;
import io.tidemark.app.pipeline.TopicPipeline;
import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.app.task.CrawlTask;
import io.tidemark.app.task.GatherTask;
import io.tidemark.app.task.Housekeeping;
import io.tidemark.app.task.ProfileTask;
import io.tidemark.app.task.Retention;
import io.tidemark.app.task.WatchTask;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.LineageCrawl;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.rules.notify.Sender;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What runs by itself. Each task is stored, and of each instance one runs at a time, on whichever node. Messages come before
 * crawls, crawls before profiles: where thousands of datasets wait for a profile, everything else would wait for all of them.
 */
@Configuration(proxyBeanMethods = false)
class TaskWiring {
    private static final Duration TIDY_EVERY = Duration.ofSeconds(2);
    private static final Duration SEND_EVERY = Duration.ofSeconds(2);
    private static final Duration HEALTH_EVERY = Duration.ofMinutes(1);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);

    @Bean
    Task<Void> crawlTask(
            Sources sources, Crawler crawler, DatasetPipeline pipeline, LineageCrawl lineage, InstantSource clock) {
        return new CrawlTask(sources, crawler, pipeline, lineage, clock).task();
    }

    @Bean
    Task<Void> profileTask(
            Sources sources,
            Datasets datasets,
            Partitions partitions,
            PartitionPipeline pipeline,
            InstantSource clock) {
        return new ProfileTask(sources, datasets, partitions, pipeline, clock).task();
    }

    @Bean
    Task<Void> gatherTask(Sources sources, Datasets datasets, GatherPipeline pipeline, InstantSource clock) {
        return new GatherTask(sources, datasets, pipeline, clock).task();
    }

    @Bean
    Task<Void> watchTask(Sources sources, TopicPipeline pipeline, RegistryPipeline registries, InstantSource clock) {
        return new WatchTask(sources, pipeline, registries, clock).task();
    }

    @Bean
    Task<Void> housekeepingTask(Sources sources, Partitions partitions, Gatherings gatherings, InstantSource clock) {
        Housekeeping housekeeping = new Housekeeping(sources, partitions, gatherings, clock);
        return Tasks.recurring("housekeeping", FixedDelay.of(TIDY_EVERY))
                .defaultPriority(Priority.HIGH)
                .execute((instance, context) -> {
                    SchedulerClient scheduler = context.getSchedulerClient();
                    housekeeping.tidy(scheduler);
                });
    }

    @Bean
    Task<Void> healthTask(HealthPipeline pipeline) {
        return Tasks.recurring("health", FixedDelay.of(HEALTH_EVERY)).execute((instance, context) -> pipeline.run());
    }

    @Bean
    Task<Void> sendTask(Sender sender, InstantSource clock) {
        return Tasks.recurring("send", FixedDelay.of(SEND_EVERY))
                .defaultPriority(Priority.HIGH)
                .execute((instance, context) -> sender.sendDue(clock.instant()));
    }

    @Bean
    Retention retention(
            Partitions partitions, TransactionTemplate transaction, InstantSource clock, TidemarkSettings settings) {
        return new Retention(partitions, transaction, clock, settings.retention());
    }

    @Bean
    Task<Void> expireTask(DatasetPipeline pipeline, SampleKeeper samples, Retention retention, InstantSource clock) {
        return Tasks.recurring("expire", FixedDelay.of(EXPIRE_EVERY))
                .defaultPriority(Priority.HIGH)
                .execute((instance, context) -> {
                    pipeline.expire();
                    samples.forget(clock.instant());
                    retention.forget();
                });
    }
}
