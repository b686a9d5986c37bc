package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a partition. */
@Schema(name = "PartitionFact", description = "Something that happened to a partition.")
record FactView(
        Instant at,
        PartitionFact.Kind kind,
        String revision,
        @Nullable Long rowsBefore,
        @Nullable Long rowsAfter,
        @Nullable String note) {
    static FactView of(PartitionFact fact) {
        return new FactView(
                fact.at(),
                fact.kind(),
                fact.revision().marker(),
                fact.rowsBefore(),
                fact.rowsAfter(),
                Absent.ifEmpty(fact.note()));
    }
}
