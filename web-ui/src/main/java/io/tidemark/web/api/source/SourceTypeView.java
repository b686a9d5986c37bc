package io.tidemark.web.api.source;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.ConnectionTest.OptionSpec;
import io.tidemark.web.api.answer.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of source that can be configured, with its options. */
@Schema(name = "SourceType", description = "A type of source that can be configured, with its options.")
record SourceTypeView(String type, List<OptionView> options) {
    static SourceTypeView of(String type, List<OptionSpec> options) {
        return new SourceTypeView(type, options.stream().map(OptionView::of).toList());
    }

    /** One option of a type of source. */
    @Schema(name = "SourceOption")
    record OptionView(
            String name,
            String description,
            boolean required,
            boolean secret,
            @Nullable String fallback) {
        static OptionView of(OptionSpec spec) {
            return new OptionView(
                    spec.name(), spec.description(), spec.required(), spec.secret(), Absent.ifEmpty(spec.fallback()));
        }
    }
}
