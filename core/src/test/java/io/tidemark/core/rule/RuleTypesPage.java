package io.tidemark.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of rule types, made from the table of types. */
final class RuleTypesPage {
    private static final String HEAD = """
            # Rule types

            <!-- Made from core/src/main/resources/io/tidemark/core/rule/rule-types.txt by RuleTypesPageTest: change it there. -->

            A rule is a measure, where it is taken, a condition and a severity. It is the same in YAML, in the API and in the form:

            ```yaml
            rules:
              - id: orders.country
                type: values_in_set
                datasets: [warehouse:public.orders]
                column: country                    # * and ? stand for any characters and for one
                where: status = 'paid'             # only these rows count, in the figure and in its denominator
                parameters: {values: [SE, NO, DE]}
                condition: {mustBe: 0}             # may be left out where the table has a usual one
                severity: error
            ```

            **Conditions**: a threshold (`mustBe`, `mustNotBe`, `mustBeGreaterThan`, `mustBeGreaterOrEqualTo`, `mustBeLessThan`,
            `mustBeLessOrEqualTo`, `mustBeBetween: [low, high]`, `mustNotBeBetween`), a change (`change: previous | same_hour_yesterday |
            same_hour_last_week | usual | average` with `maxDrop`, `maxRise`, and `windows` for an average), or an anomaly
            (`anomaly: up | down | both` with `sensitivity`). Changes and anomalies need a figure for each partition: types marked
            *threshold only* have none. Shares are written from 0 to 1.

            **SQL** in `where`, `when`, `segment`, `expression` is one condition over a row, in standard SQL as Apache Calcite reads it, plus
            `REGEXP_LIKE(text, 'pattern')`; it is checked against the columns when the rule is saved and translated for the store. A
            condition that is neither true nor false because of a null finds nothing. `query` is one query that only reads; tables are
            spelled as the store spells them. Regular expressions are the store's own.

            Figures of type *rows that a condition counts* take a statement of their own where the rest of a profile is streamed or
            sampled, and then read all rows of a changed partition. **On topics** the same conditions run over each record while the topic
            is read, from the next window on: regular expressions are Java's there, times count to the millisecond, a value that is not of
            its column's type is none, and a record of which a condition cannot be computed (a division by zero) is left out of figure and
            denominator. The clock (`CURRENT_TIMESTAMP`) and `query` are refused there, and no bad records are shown. A column whose profile depth
            would not measure what a rule asks for is measured all the same, but for `future_timestamps` and `ancient_timestamps`
            without `notBefore`, which need depth `standard`.

            **On stores.** Types that speak SQL are executed on PostgreSQL and MariaDB by one table of figures; Snowflake's statements are
            kept as text. Texts are compared exactly, by case and accents, also on MySQL and MariaDB, whatever their collation says; a
            `query`, and the types that are one, compare as the store does.

            A type marked ⊞ points at rows: where it is violated, [some of them are shown](bad-rows.md), and all can be downloaded.
            """;

    private RuleTypesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (RuleSource source : RuleSource.values()) {
            List<RuleType> types = Arrays.stream(RuleType.values())
                    .filter(type -> type.spec().reads() == source)
                    .toList();
            page.append("\n## ").append(title(source)).append("\n\n");
            page.append("| type | says | parameters (* needed) | usual condition | for |\n|---|---|---|---|---|\n");
            types.forEach(type -> page.append(line(type)));
        }
        return page.toString();
    }

    private static String title(RuleSource source) {
        return switch (source) {
            case ROWS -> "Figures of a partition";
            case COLUMN -> "Figures of columns";
            case KEY -> "Keys";
            case INGEST -> "Delays";
            case ARRIVAL -> "Rows that were expected (threshold only)";
            case TEST -> "Rows that a condition counts";
            case STATE -> "What a profile knows of columns (threshold only)";
            case QUERY -> "Queries";
            case TOPIC -> "What brokers tell of topics and their consumer groups (threshold only)";
            case REGISTRY -> "What schema registries tell of topics (threshold only)";
            case HEALTH -> "Queries over [what Tidemark itself knows](health-schema.md) (threshold only)";
            case LIFE -> "What happens to partitions";
            case SCHEMA -> "What happens to columns";
            case DATASET -> "Datasets as a whole (threshold only)";
        };
    }

    private static String line(RuleType type) {
        TypeSpec spec = type.spec();
        return "| `" + type.text() + "` (" + type.number() + ") | " + spec.says() + (spec.samplesRows() ? " ⊞" : "")
                + " | "
                + spec.parameters().stream().map(RuleTypesPage::parameter).collect(Collectors.joining("<br>")) + " | "
                + spec.usual().map(RuleTypesPage::condition).orElse("needed") + " | "
                + Stream.of(
                                spec.columns().map(ColumnGroup::words).orElse(null),
                                spec.on().words())
                        .filter(Objects::nonNull)
                        .map(words -> words.equals("any") ? "any column" : words)
                        .collect(Collectors.joining("; "))
                + " |\n";
    }

    private static String parameter(RuleParameter parameter) {
        String choices =
                parameter.choices().isEmpty() ? parameter.name().meaning() : String.join(", ", parameter.choices());
        return "`" + parameter.text() + "`" + (parameter.required() ? "*" : "") + ": " + choices.replace("|", "\\|");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String condition(Condition condition) {
        return condition instanceof Condition.Fixed fixed
                ? "`" + fixed.operator().text() + ": " + plain(fixed.first()) + "`"
                : "must not occur";
    }
}
