package io.tidemark.web.api.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.request.PartitionText;
import io.tidemark.web.rows.CsvAnswer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers calls about rows that were delivered again. */
@RestController
@RequestMapping("/api/v1/datasets/{id}/partitions/{key}")
@Tag(name = Tags.PARTITIONS)
class RedeliveryController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String START = "The start of its window, or its key.";
    private static final String EXAMPLE = "2026-11-22T20:00Z";

    private final Datasets datasets;
    private final Partitions partitions;
    private final Profiles profiles;
    private final KeyReads keys;

    RedeliveryController(Datasets datasets, Partitions partitions, Profiles profiles, KeyReads keys) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.profiles = profiles;
        this.keys = keys;
    }

    @GetMapping(path = "/redeliveries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Show what was delivered again",
            description = "Rows of a partition whose key was delivered before, by where the first copies lie, with the"
                    + " offsets of what looks like one batch sent again.")
    RedeliveriesView getRedeliveries(
            @PathVariable DatasetId id, @Parameter(description = START, example = EXAMPLE) @PathVariable String key) {
        Dataset dataset = dataset(id);
        Partition partition = partition(id, key);
        Profile profile = profiles.newest(id, partition.key())
                .orElseThrow(() -> ApiException.notFound("profile of the partition of " + id, key));
        RedeliveryTally tally = profile.states()
                .get(new Measure.Redeliveries(dataset.settings().key()))
                .orElseThrow(() -> ApiException.conflict("The keys of partition " + key + " of " + id
                        + " are not in the key index: it has no key, is older than the horizon, or was profiled by a"
                        + " sample or before there was an index."));
        String sql = dataset.kind() == DatasetKind.TOPIC
                ? null
                : keys.sqlWithoutCopies(id).orElse(null);
        return RedeliveriesView.of(id.value(), partition.key(), profile.version(), tally, sql);
    }

    @GetMapping(path = "/redeliveries.csv", produces = "text/csv")
    @Operation(
            summary = "List the copies in a partition",
            description = "A line for each record that is a copy, with its place and that of its first copy: what to"
                    + " delete to have each record once.")
    ResponseEntity<StreamingResponseBody> listCopies(
            @PathVariable DatasetId id, @Parameter(description = START, example = EXAMPLE) @PathVariable String key) {
        dataset(id);
        Partition partition = partition(id, key);
        keys.requireKey(id);
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(output ->
                        CsvAnswer.send(output, lines -> keys.copies(id, partition.key(), new CopyCsv(lines)::add)));
    }

    private Dataset dataset(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> ApiException.notFound("dataset", id));
    }

    private Partition partition(DatasetId id, String key) {
        return partitions
                .findByText(id, PartitionText.normal(key))
                .orElseThrow(() -> ApiException.notFound("partition of " + id, key));
    }
}
