package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Dimension;
import io.tidemark.core.rule.ParameterKind;
import io.tidemark.core.rule.RuleParameter;
import io.tidemark.core.rule.RuleReach;
import io.tidemark.core.rule.RuleType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A type of rule as it is shown. */
@Schema(name = "RuleType", description = "A type of rule, and what a rule of it takes.")
record RuleTypeView(
        String name,

        @Schema(description = "Its number in the rule catalogue.")
        int number,

        String title,
        Dimension dimension,

        @Schema(description = "What the usual figure counts; absent for what happens.") @Nullable
        String unit,

        @Schema(description = "Whether a rule names columns.")
        boolean perColumn,

        @Schema(description = "Where it has a meaning.") RuleReach on,

        @Schema(description = "Whether changes and anomalies can be judged, too.")
        boolean series,

        List<ParameterView> parameters,

        @Schema(description = "The condition where a rule has none; absent where it needs one.") @Nullable
        ConditionBody usualCondition,

        String says) {
    /** A parameter of a type. */
    @Schema(name = "RuleParameter", description = "What a rule of a type takes besides its condition.")
    record ParameterView(String name, ParameterKind kind, boolean required, List<String> choices, String meaning) {
        static ParameterView of(RuleParameter parameter) {
            return new ParameterView(
                    parameter.text(),
                    parameter.name().kind(),
                    parameter.required(),
                    parameter.choices(),
                    parameter.name().meaning());
        }
    }

    static RuleTypeView of(RuleType type) {
        Condition usual = type.spec().usual().orElse(null);
        return new RuleTypeView(
                type.text(),
                type.number(),
                type.title(),
                type.dimension(),
                type.metric().map(metric -> unit(metric.unit())).orElse(null),
                type.isPerColumn(),
                type.spec().on(),
                type.spec().reads().hasSeries(),
                type.spec().parameters().stream().map(ParameterView::of).toList(),
                usual == null ? null : ConditionBody.of(usual),
                type.spec().says());
    }

    private static String unit(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
