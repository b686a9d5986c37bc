package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers who reads topics, and how far behind. */
@RestController
@RequestMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.DATASETS)
class ConsumersController {
    private static final Duration HISTORY = Duration.ofDays(1);

    private final Datasets datasets;
    private final TopicStandings topics;
    private final InstantSource clock;

    ConsumersController(Datasets datasets, TopicStandings topics, InstantSource clock) {
        this.datasets = datasets;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/{id}/consumers")
    @Operation(
            summary = "Show the consumer groups of a topic",
            description = "Of all applications, as the broker showed them at the last look: how many records each has"
                    + " left to read, how old the oldest is, what retention is about to delete; with the last day's"
                    + " points. Datasets that no broker holds have none.")
    ConsumersView getConsumers(@PathVariable DatasetId id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
        return topics.find(id)
                .map(topic -> ConsumersView.of(
                        topic, topics.points(id, clock.instant().minus(HISTORY))))
                .orElseGet(() -> ConsumersView.none(id));
    }
}
