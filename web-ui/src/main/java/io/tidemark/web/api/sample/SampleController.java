package io.tidemark.web.api.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowSample;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.request.PartitionText;
import io.tidemark.web.rows.BadRowCsv;
import io.tidemark.web.rows.CsvAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers calls about rows that rules found bad. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = Tags.PARTITIONS)
class SampleController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String START = "The start of its window, or its key.";
    private static final String EXAMPLE = "2026-11-22T20:00Z";
    private static final int MOST_PARTITIONS = 20;

    private final Incidents incidents;
    private final Partitions partitions;
    private final BadRowReads rows;

    SampleController(Incidents incidents, Partitions partitions, BadRowReads rows) {
        this.incidents = incidents;
        this.partitions = partitions;
        this.rows = rows;
    }

    @GetMapping(path = "/incidents/{id}/samples", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = Tags.INCIDENTS)
    @Operation(
            summary = "Show bad rows of an incident",
            description = "Some rows of each of its newest 20 partitions, as they stood when they were counted. None"
                    + " where the rule points at no rows, or samples are switched off.")
    List<SampleView> listIncidentSamples(@PathVariable IncidentId id) {
        Incident incident = incidents.find(id).orElseThrow(() -> ApiException.notFound("incident", id));
        return incident.failures().reversed().stream()
                .limit(MOST_PARTITIONS)
                .map(FailingPartition::partition)
                .flatMap(partition -> rows.samples(incident.dataset(), partition).stream())
                .filter(sample -> isOf(sample, incident))
                .map(SampleView::of)
                .toList();
    }

    private static boolean isOf(RowSample sample, Incident incident) {
        return sample.rule().equals(incident.rule()) && sample.column().equals(incident.column());
    }

    @GetMapping(path = "/datasets/{id}/partitions/{key}/samples", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Show bad rows of a partition",
            description = "Some rows of each rule that is violated, as they stood when they were counted.")
    List<SampleView> listPartitionSamples(
            @PathVariable DatasetId id, @Parameter(description = START, example = EXAMPLE) @PathVariable String key) {
        return rows.samples(id, partition(id, key).key()).stream()
                .map(SampleView::of)
                .toList();
    }

    @GetMapping(path = "/datasets/{id}/partitions/{key}/rules/{rule}/rows.csv", produces = "text/csv")
    @Operation(
            summary = "List all bad rows of a partition",
            description = "Every row that the rule counts, with its key, read from the store as it has them now by a"
                    + " statement that only reads; personal data is hashed.")
    ResponseEntity<StreamingResponseBody> listBadRows(
            @PathVariable DatasetId id,
            @Parameter(description = START, example = EXAMPLE) @PathVariable String key,
            @Parameter(description = "The id of a rule that points at rows.", example = "orders.amount") @PathVariable
                    RuleId rule,
            @Parameter(description = "The column that was judged; left out for a rule on the whole partition.")
                    @RequestParam(defaultValue = "")
                    String column) {
        Partition partition = partition(id, key);
        rows.require(id, partition.key(), rule, column);
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(output -> CsvAnswer.send(
                        output, lines -> rows.read(id, partition.key(), rule, column, new BadRowCsv(lines))));
    }

    private Partition partition(DatasetId id, String key) {
        return partitions
                .findByText(id, PartitionText.normal(key))
                .orElseThrow(() -> ApiException.notFound("partition of " + id, key));
    }
}
