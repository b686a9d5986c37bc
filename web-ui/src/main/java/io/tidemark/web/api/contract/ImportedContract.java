package io.tidemark.web.api.contract;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.rule.Rule;
import java.util.List;

/** What became of a contract. */
@Schema(description = "What became of a contract.")
record ImportedContract(
        String name,

        @Schema(description = "The rules that are kept, or would be.")
        List<ImportedRule> rules,

        @Schema(description = "The ids of the rules that the contract made before and asks for no more.")
        List<String> left,

        @Schema(description = "Whether those were deleted.") boolean pruned,

        @Schema(description = "What the contract says and nothing keeps, each with its line.")
        List<String> notes) {
    /** A rule of a contract; the API of rules shows all of it. */
    @Schema(description = "A rule of a contract.")
    record ImportedRule(String id, String name, String type, List<String> datasets) {
        static ImportedRule of(Rule rule) {
            return new ImportedRule(
                    rule.id().value(),
                    rule.name(),
                    rule.type().text(),
                    rule.target().globs());
        }
    }
}
