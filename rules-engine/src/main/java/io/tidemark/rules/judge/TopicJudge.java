package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.topic.ConfigChange;
import io.tidemark.core.topic.GroupStanding;
import io.tidemark.core.topic.TopicStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges a topic and its consumer groups by one rule. A finding is about one group, or one setting. Left-over groups, to
 * which nobody belongs and which never moved, are judged by rules of people only.
 */
final class TopicJudge {
    private final Rule rule;
    private final @Nullable TopicStanding before;
    private final TopicStanding now;

    /** @param before how it stood at the last look; null where there was none */
    TopicJudge(Rule rule, @Nullable TopicStanding before, TopicStanding now) {
        this.rule = rule;
        this.before = before;
        this.now = now;
    }

    List<Finding> judge() {
        return switch (TopicStep.of(rule.type())) {
            case OFFSET_GAP -> gap();
            case CONSUMER_LAG, CONSUMER_STALLED, RETENTION_RISK -> groups();
            case DLQ_GROWTH -> deadLetters();
            case TOPIC_CONFIG_CHANGED -> changes();
        };
    }

    /** What was lost between the two looks, once. */
    private List<Finding> gap() {
        long old = before == null ? 0 : before.gone().lost() + before.gone().takenBack();
        long lost = now.gone().lost() + now.gone().takenBack() - old;
        return lost <= 0 ? List.of() : List.of(Finding.of(outcome((double) lost, TopicWords.gap(before, now))));
    }

    private List<Finding> deadLetters() {
        return now.sight().deadLetters()
                ? List.of(Finding.of(outcome((double) now.grown(), TopicWords.deadLetters(now))))
                : List.of();
    }

    private List<Finding> changes() {
        return before == null
                ? List.of()
                : now.changesSince(before).stream().map(TopicJudge::finding).toList();
    }

    private static Finding finding(ConfigChange change) {
        return new Finding(change.name(), new Outcome.Violated(1, Range.ANY, TopicWords.of(change)));
    }

    /** Each group that the rule names; one that is gone since has nothing left to read. */
    private List<Finding> groups() {
        Glob wanted =
                new Glob(rule.parameters().text(ParameterName.GROUP.text()).orElse("*"));
        List<Finding> findings = new ArrayList<>();
        for (GroupStanding group : now.groups()) {
            String name = group.sight().group();
            boolean left = rule.origin() == Origin.BUILT_IN && group.isAbandoned();
            if (wanted.matches(name) && !left) {
                figure(group).ifPresent(figure -> findings.add(new Finding(name, outcome(figure, words(group)))));
            }
        }
        if (before != null) {
            before.groups().stream()
                    .map(group -> group.sight().group())
                    .filter(name -> wanted.matches(name) && now.group(name).isEmpty())
                    .forEach(name -> findings.add(new Finding(name, new Outcome.Passed(0, Range.ANY))));
        }
        return findings;
    }

    private MetricName metric() {
        return rule.metric().orElseThrow();
    }

    private Optional<Double> figure(GroupStanding group) {
        if (metric() == MetricName.RETENTION_USED) {
            return now.sight().retention().map(group::retentionUsed);
        }
        if (metric() == MetricName.CONSUMER_STALLED_SECONDS) {
            return Optional.of((double) group.stalled(now.at()).toSeconds());
        }
        if (metric() == MetricName.CONSUMER_LAG_SECONDS) {
            boolean unknown = group.sight().behind() > 0 && group.sight().age().isEmpty();
            return unknown
                    ? Optional.empty()
                    : Optional.of(group.sight()
                            .age()
                            .map(age -> (double) age.toSeconds())
                            .orElse(0.0));
        }
        return Optional.of((double)
                (metric() == MetricName.CONSUMER_LAG_GROWTH
                        ? group.growth()
                        : group.sight().behind()));
    }

    private String words(GroupStanding group) {
        return switch (TopicStep.of(rule.type())) {
            case CONSUMER_STALLED -> TopicWords.stalled(group, now);
            case RETENTION_RISK -> TopicWords.retention(group, now);
            case CONSUMER_LAG, OFFSET_GAP, DLQ_GROWTH, TOPIC_CONFIG_CHANGED -> TopicWords.lag(group);
        };
    }

    private Outcome outcome(double observed, String words) {
        if (!(rule.condition() instanceof Condition.Fixed fixed)) {
            return new Outcome.Skipped("rules of this type know thresholds only");
        }
        Range range = Expectation.of(fixed);
        return fixed.operator().holds(observed, fixed.first(), fixed.second())
                ? new Outcome.Passed(observed, range)
                : new Outcome.Violated(
                        observed,
                        range,
                        words + "; " + metric().text().replace('_', ' ') + " must be "
                                + Wording.threshold(
                                        fixed, Objects.requireNonNull(metric()).unit()));
    }
}
