package io.tidemark.web.api.contract;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.dataset.DatasetId;
import java.util.List;

/** A dataset as a data contract. */
@Schema(name = "Contract", description = "A dataset as a data contract of the Open Data Contract Standard 3.1.")
record ContractView(
        String dataset,
        String yaml,

        @Schema(description = "What holds of the dataset and the standard has no words for.")
        List<String> notes) {
    static ContractView of(DatasetId dataset, ContractText text) {
        return new ContractView(
                dataset.value(),
                text.yaml(),
                text.notes().stream().map(ContractNote::words).toList());
    }
}
