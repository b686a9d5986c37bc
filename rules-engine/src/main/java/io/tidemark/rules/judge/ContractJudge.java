package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges a dataset's columns and their types against those that were agreed upon. */
final class ContractJudge {
    private ContractJudge() {}

    static Optional<Finding> judge(Dataset dataset, Rule rule) {
        if (dataset.schema().columns().isEmpty() || !(rule.condition() instanceof Condition.Fixed fixed)) {
            return Optional.empty();
        }
        List<String> deviations = deviations(dataset, rule);
        return Optional.of(Finding.of(MetaOutcome.of(
                fixed,
                deviations.size(),
                deviations.size() + " deviations from the agreed columns"
                        + (deviations.isEmpty() ? "" : ": " + String.join("; ", deviations)))));
    }

    private static List<String> deviations(Dataset dataset, Rule rule) {
        List<String> found = new ArrayList<>();
        Set<String> agreed = new HashSet<>();
        for (String line : rule.parameters().texts(ParameterName.SCHEMA.text())) {
            int space = line.lastIndexOf(' ');
            Optional<Column> whole = dataset.schema().column(line);
            String name = whole.isPresent() || space < 0 ? line : line.substring(0, space);
            String type = whole.isPresent() || space < 0 ? "" : line.substring(space + 1);
            agreed.add(name);
            dataset.schema()
                    .column(name)
                    .ifPresentOrElse(
                            column -> wrongType(column, type).ifPresent(found::add),
                            () -> found.add("no column " + name));
        }
        boolean forbidden = rule.parameters()
                .text(ParameterName.EXTRA.text())
                .filter("forbidden"::equals)
                .isPresent();
        dataset.schema().names().stream()
                .filter(name -> forbidden && !agreed.contains(name))
                .forEach(name -> found.add("column " + name + " was not agreed upon"));
        return found;
    }

    private static Optional<String> wrongType(Column column, String type) {
        boolean same = type.isEmpty()
                || type.equalsIgnoreCase(column.nativeType())
                || type.toUpperCase(Locale.ROOT).equals(column.type().name());
        return same ? Optional.empty() : Optional.of(column.name() + " is " + column.nativeType() + ", not " + type);
    }
}
