package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.version.FieldChange;
import io.tidemark.core.version.RuleDiff;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A version of a rule as it is shown. */
@Schema(name = "RuleVersion", description = "What a rule was from one moment on, and what that changed.")
record RuleVersionView(
        int version,
        Instant at,
        String author,
        Way way,

        @Schema(description = "The policy, the contract or the version that it came of.") @Nullable
        String about,

        @Schema(description = "From then on there was no such rule.")
        boolean deleted,

        @Nullable RuleView rule,

        @Schema(description = "What is different from the version before, by field.")
        List<Change> changes) {
    /** A field that is different. */
    @Schema(name = "RuleChange", description = "A field that is different, as lines of YAML; absent where not said.")
    record Change(
            String field, @Nullable String before, @Nullable String after) {
        static Change of(FieldChange change) {
            return new Change(change.field(), change.before(), change.after());
        }
    }

    static List<RuleVersionView> of(List<RuleVersion> newestFirst) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(at -> of(newestFirst.get(at), RuleDiff.of(newestFirst, at)))
                .toList();
    }

    private static RuleVersionView of(RuleVersion version, List<FieldChange> changes) {
        return new RuleVersionView(
                version.number(),
                version.at(),
                version.by().name(),
                version.by().way(),
                Absent.ifEmpty(version.by().about()),
                version.rule().isEmpty(),
                version.rule().map(RuleView::of).orElse(null),
                changes.stream().map(Change::of).toList());
    }
}
