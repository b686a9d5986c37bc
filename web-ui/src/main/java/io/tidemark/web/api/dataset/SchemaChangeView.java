package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One difference between two crawls of a dataset's schema. */
@Schema(name = "SchemaChange", description = "One difference between two crawls of a dataset's schema.")
record SchemaChangeView(
        Instant at,
        SchemaChange.Kind kind,
        @Nullable String column,
        @Nullable String before,
        @Nullable String after) {
    static SchemaChangeView of(SchemaChange change) {
        return new SchemaChangeView(
                change.at(),
                change.kind(),
                Absent.ifEmpty(change.column()),
                Absent.ifEmpty(change.before()),
                Absent.ifEmpty(change.after()));
    }
}
