package io.tidemark.rules.judge;

import io.tidemark.core.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Which values a rule looks at: those of one column, or of partitions as a whole.
 *
 * @param rule null where no rule does
 */
record Looked(@Nullable RuleId rule, String column) {
    static final Looked BY_NO_RULE = new Looked(null, "");
}
