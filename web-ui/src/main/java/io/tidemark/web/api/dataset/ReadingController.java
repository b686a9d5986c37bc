package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how far topics are read. */
@RestController
@RequestMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.DATASETS)
class ReadingController {
    private static final int SAMPLE = 50;

    private final Datasets datasets;
    private final Gatherings gatherings;

    ReadingController(Datasets datasets, Gatherings gatherings) {
        this.datasets = datasets;
        this.gatherings = gatherings;
    }

    @GetMapping("/{id}/reading")
    @Operation(
            summary = "Show how far a topic is read",
            description = "By shard; and how many records have no readable time, with the places of the newest."
                    + " Datasets that are not read record by record have no shards.")
    ReadingView getReading(@PathVariable DatasetId id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
        return gatherings
                .find(id)
                .map(reading -> ReadingView.of(reading, gatherings.unreadable(id, SAMPLE)))
                .orElseGet(() -> ReadingView.none(id));
    }
}
