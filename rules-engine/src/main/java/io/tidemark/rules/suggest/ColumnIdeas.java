package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what a column's past suggests. */
final class ColumnIdeas {
    private static final int MOST_CATEGORIES = 20;
    /** Rows for each value from which on a list of values is none by chance. */
    private static final int ROWS_A_CATEGORY = 20;
    /** A format that nearly all texts have, and that is not a wider one's. */
    private static final double NEARLY_ALL = 0.999;
    /** Formats that say little: they suit other texts by chance. */
    private static final Set<Format> VAGUE = EnumSet.of(Format.INTEGER, Format.DECIMAL, Format.BOOLEAN);

    private static final double PERCENT = 100;
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);

    private final ColumnPast past;
    private final boolean sql;
    private final List<Idea> ideas = new ArrayList<>();

    /**
     * The ideas on a column.
     *
     * @param sql whether the store counts by SQL
     */
    ColumnIdeas(ColumnPast past, boolean sql) {
        this.past = past;
        this.sql = sql;
    }

    List<Idea> find() {
        complete();
        number();
        categories();
        format();
        return ideas;
    }

    private void complete() {
        Optional<double[]> filled = past.exact(MetricName.COMPLETENESS);
        if (filled.isPresent() && Arrays.stream(filled.get()).allMatch(share -> share == 1)) {
            add(
                    RuleType.NULL_VALUES,
                    Parameters.NONE,
                    Condition.Fixed.of(Operator.MUST_BE_GREATER_OR_EQUAL_TO, 1),
                    past.surety(),
                    "never null in " + past.seen());
        }
    }

    private void number() {
        if (!past.column().type().isNumeric() || past.least(MetricName.MIN).isEmpty()) {
            return;
        }
        double low = past.least(MetricName.MIN).getAsDouble();
        double high = past.most(MetricName.MAX).orElse(low);
        String between = "between " + plain(low) + " and " + plain(high) + " in " + past.seen();
        boolean share = low >= 0 && high <= 1 && past.column().type() != ColumnType.INTEGER && high > 0.5;
        boolean percent = low >= 0 && high <= PERCENT && high > 0.9 * PERCENT;
        if (sql && (share || percent)) {
            Parameters bounds = Parameters.of("min", "0").and("max", share ? "1" : "100");
            add(RuleType.RANGE, bounds, NONE, past.surety() * 0.8, between);
        } else if (low >= 0) {
            Condition never = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 0);
            add(RuleType.NEGATIVE_RATIO, Parameters.NONE, never, past.surety() * 0.95, between);
        }
    }

    /** Values are told one by one only where none of them can name a person. */
    private void categories() {
        if (!sql || past.isPersonal() || past.column().type() != ColumnType.TEXT) {
            return;
        }
        SortedSet<String> values = new TreeSet<>();
        SortedSet<String> earlier = new TreeSet<>();
        int number = 0;
        for (var profile : past.profiles()) {
            Optional<FrequentValues> top = profile.topValues();
            if (top.isEmpty() || !top.get().isComplete()) {
                return;
            }
            values.addAll(top.get().counts().keySet());
            if (++number <= past.profiles().size() * 2 / 3) {
                earlier.addAll(top.get().counts().keySet());
            }
        }
        boolean settled = values.equals(earlier);
        if (values.isEmpty()
                || values.size() > MOST_CATEGORIES
                || !settled
                || past.rows() < (long) ROWS_A_CATEGORY * values.size()
                || values.stream().anyMatch(String::isEmpty)) {
            return;
        }
        add(
                RuleType.VALUES_IN_SET,
                Parameters.of("values", values.toArray(String[]::new)),
                NONE,
                past.surety() * 0.9,
                values.size() + (values.size() == 1 ? " value" : " different values") + " in " + past.seen()
                        + ", all of them in the first two thirds already");
    }

    private void format() {
        if (past.column().type() != ColumnType.TEXT) {
            return;
        }
        FormatTally all = FormatTally.NONE;
        for (var profile : past.profiles()) {
            Optional<FormatTally> tally = profile.formats();
            if (tally.isEmpty()) {
                return;
            }
            all = all.plus(tally.get());
        }
        FormatTally sum = all;
        Optional<Format> best = sum.matching().entrySet().stream()
                .filter(entry -> !VAGUE.contains(entry.getKey()) && sum.share(entry.getKey()) >= NEARLY_ALL)
                .max(Comparator.comparingLong(Map.Entry<Format, Long>::getValue))
                .map(Map.Entry::getKey);
        best.ifPresent(format -> add(
                RuleType.FORMAT,
                Parameters.of("format", format.text()),
                NONE,
                past.surety() * sum.share(format),
                String.format(
                        Locale.ROOT,
                        "%,d of %,d texts are written as %s",
                        sum.matching().getOrDefault(format, 0L),
                        sum.values(),
                        format.text().replace('_', ' '))));
    }

    private void add(RuleType type, Parameters parameters, Condition condition, double confidence, String evidence) {
        ideas.add(new Idea(type, past.column().name(), parameters, condition, confidence, evidence));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : String.format(Locale.ROOT, "%.4g", number);
    }
}
