package io.tidemark.testkit;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestion;
import io.tidemark.core.suggest.Suggestions;
import java.util.List;

/** Suggests of each dataset that two columns are complete and a third one has few values, until that is a rule or rejected. */
public final class FixedSuggestions implements Suggestions {
    private static final Condition ALWAYS = Condition.Fixed.of(Operator.MUST_BE_GREATER_OR_EQUAL_TO, 1);

    private final Rules rules;
    private final Rejections rejections;

    public FixedSuggestions(Rules rules, Rejections rejections) {
        this.rules = rules;
        this.rejections = rejections;
    }

    @Override
    public List<Suggestion> of(Dataset dataset) {
        Rule categories = aRule(dataset, "device_type", RuleType.VALUES_IN_SET)
                .with("values", "tv", "phone", "web")
                .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                .build();
        return List.of(
                        complete(dataset, "event_id", 0),
                        new Suggestion(categories, 0.84, "3 different values in 720,000 rows in 30 partitions", 30, 0),
                        complete(dataset, "country", 2))
                .stream()
                .filter(one -> rules.find(one.rule().id()).isEmpty())
                .filter(one -> !rejections.of(dataset.id()).contains(one.rule().id()))
                .toList();
    }

    private static Suggestion complete(Dataset dataset, String column, int violated) {
        Rule rule = aRule(dataset, column, RuleType.NULL_VALUES).when(ALWAYS).build();
        return new Suggestion(rule, 0.93, "never null in 720,000 rows in 30 partitions", 720, violated);
    }

    private static RuleBuilder aRule(Dataset dataset, String column, RuleType type) {
        return Builders.aRule()
                .withId("suggested." + column)
                .named(type.title() + ": " + column)
                .ofType(type)
                .on(dataset.id().value())
                .onColumn(column);
    }
}
