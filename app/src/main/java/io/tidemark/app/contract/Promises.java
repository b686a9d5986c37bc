package io.tidemark.app.contract;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the service levels of a contract: how old data may be, and how often they come. */
final class Promises {
    /** What the contract's service levels say of one table. */
    record OfTable(Map<String, Wish> wishes, Optional<String> timeColumn, Optional<Grain> grain) {
        static final OfTable NOTHING = new OfTable(Map.of(), Optional.empty(), Optional.empty());
    }

    private static final List<String> AGES = List.of("latency", "freshness", "ly");
    private static final List<String> RHYTHMS = List.of("frequency", "fy");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("week", Duration.ofDays(7)));
    private static final Map<Duration, Grain> GRAINS =
            Map.of(Duration.ofHours(1), Grain.HOUR, Duration.ofDays(1), Grain.DAY, Duration.ofDays(7), Grain.WEEK);

    private final Remarks remarks;
    private final Map<String, OfTable> byTable = new HashMap<>();

    Promises(Spot contract, List<String> tables, Remarks remarks) {
        this.remarks = remarks;
        contract.items("slaProperties").forEach(promise -> read(promise, contract.text("slaDefaultElement"), tables));
    }

    OfTable of(String table) {
        return byTable.getOrDefault(table, OfTable.NOTHING);
    }

    private void read(Spot promise, Optional<String> usual, List<String> tables) {
        Part.PROMISE.noteOthers(promise, remarks);
        String name = promise.text("property").orElse("");
        if (name.isEmpty() || promise.value().path("value").isMissingNode()) {
            remarks.wrong(promise, "needs both a property and a value");
            return;
        }
        if (!AGES.contains(name) && !RHYTHMS.contains(name)) {
            remarks.lost(promise, "no rule watches '" + name + "'");
            return;
        }
        String element = promise.text("element").or(() -> usual).orElse("");
        int dot = element.lastIndexOf('.');
        String table = dot < 0 ? "" : element.substring(0, dot);
        Optional<Duration> length = length(promise);
        if (!tables.contains(table)) {
            remarks.lost(promise, "its element '" + element + "' names no table.column of the schema");
        } else if (length.isEmpty()) {
            remarks.lost(promise, "its value and unit are no length such as 4 and d, h or min");
        } else {
            keep(promise, table, element.substring(dot + 1), length.get());
        }
    }

    private void keep(Spot promise, String table, String column, Duration length) {
        OfTable before = of(table);
        String name = promise.text("property").orElse("");
        if (AGES.contains(name)) {
            Map<String, Wish> wishes = new HashMap<>(before.wishes());
            Condition atMost = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, (double) length.toSeconds());
            wishes.put(name, Wish.of(RuleType.FRESHNESS, Parameters.NONE, atMost));
            byTable.put(table, new OfTable(wishes, Optional.of(column), before.grain()));
        } else if (GRAINS.containsKey(length)) {
            byTable.put(
                    table, new OfTable(before.wishes(), Optional.of(column), Optional.ofNullable(GRAINS.get(length))));
        } else {
            remarks.lost(promise, "windows are an hour, a day or a week long");
        }
    }

    private static Optional<Duration> length(Spot promise) {
        String unit = promise.text("unit").orElse("").toLowerCase(Locale.ROOT);
        Duration one = UNITS.getOrDefault(unit, UNITS.get(unit.replaceAll("s$", "")));
        double value = promise.value().path("value").asDouble(-1);
        return one == null || value <= 0 || value != Math.rint(value)
                ? Optional.empty()
                : Optional.of(one.multipliedBy((long) value));
    }
}
