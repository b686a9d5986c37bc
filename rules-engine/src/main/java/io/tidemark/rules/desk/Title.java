package io.tidemark.rules.desk;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.rule.RuleType;
import java.util.List;

/** The one line that names an incident. */
final class Title {
    private Title() {}

    static String of(RuleType type, String column, List<FailingPartition> failures) {
        String what = type.title() + where(type, column);
        PartitionKey first = failures.getFirst().partition();
        if (first instanceof PartitionKey.Whole) {
            return what;
        }
        String partitions = failures.size() == 1 ? first.text() : failures.size() + " partitions from " + first.text();
        return what + ": " + partitions;
    }

    private static String where(RuleType type, String column) {
        if (column.isEmpty()) {
            return "";
        }
        return type.subject() == RuleType.Subject.SCHEMA || type.subject() == RuleType.Subject.TOPIC
                ? ": " + column
                : " in " + column;
    }
}
