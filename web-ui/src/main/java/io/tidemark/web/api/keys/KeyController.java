package io.tidemark.web.api.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers where records with a key lie. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/keys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.PARTITIONS)
class KeyController {
    private final Datasets datasets;
    private final KeyReads keys;

    KeyController(Datasets datasets, KeyReads keys) {
        this.datasets = datasets;
        this.keys = keys;
    }

    @GetMapping("/{value}")
    @Operation(
            summary = "Find a record by its key",
            description =
                    "Every partition within the key index' horizon that holds a record with that key, of a topic also"
                            + " shard and offset.")
    PlacesView findKey(
            @PathVariable DatasetId id,
            @Parameter(description = "The value of the key's first column.") @PathVariable String value,
            @Parameter(description = "The values of its other columns, in their order.")
                    @RequestParam(defaultValue = "")
                    List<String> and) {
        if (datasets.find(id).isEmpty()) {
            throw ApiException.notFound("dataset", id);
        }
        List<String> key = new ArrayList<>(List.of(value));
        key.addAll(and);
        return new PlacesView(
                id.value(), key, keys.find(id, key).stream().map(PlaceView::of).toList());
    }
}
