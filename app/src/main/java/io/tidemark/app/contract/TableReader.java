package io.tidemark.app.contract;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one object of a contract's schema. */
final class TableReader {
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);

    private final Spot contract;
    private final Places places;
    private final RuleNames names;
    private final Promises promises;
    private final Remarks remarks;
    private final List<String> schemas;

    TableReader(Spot contract, Places places, RuleNames names, Promises promises, Remarks remarks) {
        this.contract = contract;
        this.places = places;
        this.names = names;
        this.promises = promises;
        this.remarks = remarks;
        this.schemas = contract.items("servers").stream()
                .flatMap(server -> server.text("schema").stream())
                .distinct()
                .toList();
    }

    TableRead read(Spot spot) {
        Part.TABLE.noteOthers(spot, remarks);
        Table table = table(spot);
        List<Rule> rules = new ArrayList<>();
        List<TableRead.Promised> columns = new ArrayList<>();
        CheckReader checks = new CheckReader(table, names, remarks);
        for (Spot property : spot.items("properties")) {
            if (property.text("name").isEmpty()) {
                remarks.wrong(property, "lacks its name");
                continue;
            }
            Part.COLUMN.noteOthers(property, remarks);
            types(property);
            columns.add(new TableRead.Promised(
                    column(table, property), property.text("logicalType").orElse("")));
            rules.addAll(ofType(table, property));
            for (Spot check : property.items("quality")) {
                checks.rule(check, Optional.of(property)).ifPresent(rules::add);
            }
        }
        List<String> key = key(spot, table);
        boolean isMarked = Marks.of(spot, Marks.rule("primary_key")).isPresent();
        if (!key.isEmpty() && (isMarked || !isKnownKey(table, key))) {
            Wish wish = Wish.of(RuleType.PRIMARY_KEY, Parameters.of("columns", key.toArray(String[]::new)), NONE);
            rules.add(rule(table, spot, "primary_key", wish));
        }
        spot.items("quality")
                .forEach(check -> checks.rule(check, Optional.empty()).ifPresent(rules::add));
        promises.of(table.name()).wishes().forEach((name, wish) -> rules.add(rule(table, spot, name, wish)));
        return new TableRead(table, rules, settings(spot, table, key), columns);
    }

    private Table table(Spot spot) {
        Map<String, String> columns = new HashMap<>();
        for (Spot property : spot.items("properties")) {
            String name = property.text("name").orElse("");
            columns.put(name, property.text("physicalName").orElse(name));
        }
        List<Dataset> found = places.find(spot, schemas);
        if (found.size() > 1) {
            remarks.lost(
                    spot,
                    "several datasets have that name: "
                            + String.join(
                                    ", ",
                                    found.stream().map(one -> one.id().value()).toList())
                            + "; say which by a custom property '" + Marks.DATASET + "' with the dataset's id");
        }
        Optional<Dataset> dataset = found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        return new Table(
                spot.text("name").orElse(""),
                Places.physicalName(spot),
                dataset.map(one -> DatasetSelector.of(one.id().value())).orElseGet(() -> places.pattern(spot, schemas)),
                dataset,
                columns);
    }

    private void types(Spot property) {
        if (property.has("logicalType")) {
            remarks.lost(property.field("logicalType"), "no rule asks for a type; 'tidemark contract verify' does");
        }
        if (property.has("physicalType")) {
            remarks.lost(
                    property.field("physicalType"), "stores name their types each in their way; it is not checked");
        }
    }

    private static String column(Table table, Spot property) {
        return table.column(property.text("name").orElse(""));
    }

    /** What a property's type, and that it is required or unique, ask for. */
    private List<Rule> ofType(Table table, Spot property) {
        String called = property.text("name").orElse("");
        String column = table.column(called);
        List<Rule> rules = new ArrayList<>();
        boolean isSure = table.known(called).filter(there -> !there.nullable()).isPresent();
        boolean isMarked = Marks.of(property, Marks.rule("required")).isPresent();
        if (property.is("required") && (isMarked || !isSure)) {
            Wish wish = new Wish(RuleType.NULL_VALUES, column, Parameters.of("unit", "rows"), NONE);
            rules.add(rule(table, property, "required", wish));
        }
        if (property.is("unique")) {
            Wish wish = Wish.of(RuleType.DUPLICATE_VALUES, Parameters.of("columns", column), NONE);
            rules.add(rule(table, property, "unique", wish));
        }
        new TypeOptions(property, column, remarks)
                .wishes()
                .forEach((part, wish) -> rules.add(rule(table, property, part, wish)));
        return rules;
    }

    /** The rule that a field of an object or a property stands for. */
    private Rule rule(Table table, Spot spot, String field, Wish wish) {
        boolean isProperty = spot.path().contains(".properties[");
        return names.rule(
                table,
                new RuleNames.Said(
                        Marks.of(spot, Marks.rule(field)),
                        isProperty ? spot.text("name").orElse("") : "",
                        field,
                        wish.type().title(),
                        Severity.ERROR),
                wish);
    }

    private List<String> key(Spot spot, Table table) {
        return spot.items("properties").stream()
                .filter(property -> property.is("primaryKey"))
                .sorted(Comparator.comparingInt(
                        property -> property.value().path("primaryKeyPosition").asInt(Integer.MAX_VALUE)))
                .map(property -> column(table, property))
                .toList();
    }

    /** A dataset's own key is watched anyway. */
    private static boolean isKnownKey(Table table, List<String> key) {
        return table.dataset().filter(one -> one.settings().key().equals(key)).isPresent();
    }

    private Optional<DatasetOverride> settings(Spot spot, Table table, List<String> key) {
        Promises.OfTable promised = promises.of(table.name());
        @Nullable String owner = contract.field("team").text("name").orElse(null);
        List<String> tags = spot.items("tags").stream()
                .map(tag -> tag.value().asString(""))
                .filter(tag -> !tag.isBlank())
                .toList();
        @Nullable String time = promised.timeColumn().map(table::column).orElse(null);
        DatasetOverride settings = new DatasetOverride(
                table.target(),
                time,
                null,
                promised.grain().orElse(null),
                null,
                null,
                key.isEmpty() ? null : key,
                owner,
                tags.isEmpty() ? null : tags,
                Origin.USER);
        boolean isEmpty = Objects.equals(settings, DatasetOverride.none(table.target(), Origin.USER));
        return isEmpty ? Optional.empty() : Optional.of(settings);
    }
}
