package io.tidemark.web.api.arrival;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how a dataset's windows arrive. */
@RestController
@RequestMapping(path = "/api/v1/datasets/{id}/arrival-curve", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.PARTITIONS)
class ArrivalController {
    private final Datasets datasets;
    private final ArrivalReads reads;

    ArrivalController(Datasets datasets, ArrivalReads reads) {
        this.datasets = datasets;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "Show how a dataset's windows arrive",
            description = "Learnt from its past windows; without points while fewer than five tell anything.")
    CurveView getArrivalCurve(@PathVariable DatasetId id) {
        return datasets.find(id)
                .map(reads::curve)
                .map(CurveView::of)
                .orElseThrow(() -> ApiException.notFound("dataset", id));
    }
}
