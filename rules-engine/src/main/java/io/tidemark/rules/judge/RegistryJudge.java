package io.tidemark.rules.judge;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SchemaBreak;
import io.tidemark.core.topic.SubjectSight;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a topic's registered schemas: the level in force allows nothing that the wanted one forbids, and under it the
 * newest schema fits those before.
 */
final class RegistryJudge {
    private RegistryJudge() {}

    static Finding judge(Rule rule, SubjectSight sight) {
        return Finding.of(
                switch (sight) {
                    case SubjectSight.Unseen unseen -> new Outcome.Failed(unseen.failure());
                    case SubjectSight.Registered registered -> outcome(rule, registered);
                });
    }

    private static Outcome outcome(Rule rule, SubjectSight.Registered subject) {
        if (!(rule.condition() instanceof Condition.Fixed fixed)) {
            return new Outcome.Failed(
                    new Failure(ErrorCode.INVALID_SETTING, "Rule " + rule.id() + " needs a threshold"));
        }
        List<String> faults = faults(subject, wanted(rule));
        String words = faults.isEmpty() ? "its schemas are compatible" : String.join("; ", faults);
        return MetaOutcome.of(fixed, faults.size(), words);
    }

    private static Compatibility wanted(Rule rule) {
        return rule.parameters()
                .text(ParameterName.MODE.text())
                .flatMap(Compatibility::of)
                .orElse(Compatibility.BACKWARD);
    }

    private static List<String> faults(SubjectSight.Registered subject, Compatibility wanted) {
        if (!subject.level().covers(wanted)) {
            return List.of("the schema registry holds subject " + subject.subject() + " to " + subject.level()
                    + ", which allows what " + wanted + " forbids");
        }
        List<String> faults = new ArrayList<>();
        for (SchemaBreak broken : subject.breaks()) {
            boolean matters =
                    wanted.isTransitive() || (wanted != Compatibility.NONE && broken.version() == subject.previous());
            if (matters) {
                faults.add(
                        "version " + subject.version() + " of subject " + subject.subject() + " is not compatible with"
                                + " version " + broken.version() + " under " + subject.level()
                                + (broken.why().isEmpty() ? "" : ": " + broken.why()));
            }
        }
        return faults;
    }
}
