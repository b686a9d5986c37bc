package io.tidemark.core.version;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule was from one moment on.
 *
 * @param number counts up from 1, also over a deletion
 * @param ruleOrNull the rule as it was; null from when it was deleted
 */
public record RuleVersion(
        RuleId id,
        int number,
        Instant at,
        Editor by,
        @Nullable Rule ruleOrNull) {
    /** The rule as it was; empty from when it was deleted. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(ruleOrNull);
    }
}
