package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.suggest.Suggestion;

/** A suggested rule as it is shown. */
@Schema(name = "Suggestion", description = "A rule that a dataset's past speaks for.")
record SuggestionView(
        @Schema(description = "As it would be saved; send it to `PUT /api/v1/rules/{id}`, changed or not.")
        RuleView rule,

        @Schema(description = "How sure it is that this is meant and no chance, from 0 to 1.")
        double confidence,

        @Schema(description = "What was seen, in words.") String evidence,

        @Schema(description = "How many past partitions it was held against.")
        int partitions,

        @Schema(description = "How many of them it would have found wrong.")
        int violated) {
    static SuggestionView of(Suggestion suggestion) {
        return new SuggestionView(
                RuleView.of(suggestion.rule()),
                suggestion.confidence(),
                suggestion.evidence(),
                suggestion.partitions(),
                suggestion.violated());
    }
}
