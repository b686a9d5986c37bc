package io.tidemark.web.api.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.lineage.LineageBook;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes which dataset is made of which. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/lineage", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.DATASETS)
class LineageController {
    private static final String UPSTREAM = "The id of the dataset that it is made of, for example `broker:orders`.";

    private final Datasets datasets;
    private final LineageBook lineage;
    private final HealthReads health;

    LineageController(Datasets datasets, LineageBook lineage, HealthReads health) {
        this.datasets = datasets;
        this.lineage = lineage;
        this.health = health;
    }

    @GetMapping
    @Operation(
            summary = "Show a dataset's lineage",
            description = "What it is made of and what is made of it, with the health of each and how it is known.")
    LineageView getLineage(@PathVariable DatasetId id) {
        requireKnown(id);
        return view(id);
    }

    @PutMapping("/upstream/{upstream}")
    @Operation(
            summary = "Declare what a dataset is made of",
            description =
                    "A found edge that was said to be wrong holds again. The other dataset need not be watched yet.")
    LineageView putUpstream(
            @PathVariable DatasetId id,
            @Parameter(description = UPSTREAM) @PathVariable DatasetId upstream,
            @Valid @RequestBody EdgeBody body) {
        requireKnown(id);
        ApiException.checked(() -> {
            lineage.declare(upstream, id, body.reasonOrEmpty());
            return id;
        });
        return view(id);
    }

    @DeleteMapping("/upstream/{upstream}")
    @Operation(
            summary = "Take out what a dataset is made of",
            description = "What users declared goes; what was found by views, foreign keys or names is ignored from now"
                    + " on. What the configuration file declares is changed there.")
    LineageView deleteUpstream(
            @PathVariable DatasetId id, @Parameter(description = UPSTREAM) @PathVariable DatasetId upstream) {
        requireKnown(id);
        try {
            if (!lineage.remove(upstream, id)) {
                throw ApiException.notFound("dataset upstream of " + id + " named", upstream);
            }
        } catch (TidemarkException e) {
            throw ApiException.conflict(e.getMessage() + ".");
        }
        return view(id);
    }

    private LineageView view(DatasetId id) {
        return LineageView.of(id, lineage.of(id), health);
    }

    private void requireKnown(DatasetId id) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
    }
}
