package io.tidemark.app.contract;

import io.tidemark.core.contract.ContractNote;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a dataset and its rules as a contract of standard 3.1. */
final class ContractWriter {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();
    private static final String QUALITY = "quality";
    private static final String NAME = "name";

    private final Dataset dataset;
    private final String table;
    private final ObjectNode contract = YAML.createObjectNode();
    private final ObjectNode object = YAML.createObjectNode();
    private final Map<String, ObjectNode> properties = new TreeMap<>();
    private final List<ContractNote> notes = new ArrayList<>();

    ContractWriter(Dataset dataset) {
        this.dataset = dataset;
        this.table = dataset.name().leaf();
    }

    ContractText write(List<Rule> rules) {
        head();
        object();
        rules.forEach(this::rule);
        return new ContractText(YAML.writeValueAsString(contract), notes);
    }

    private void head() {
        contract.put("apiVersion", "v3.1.0")
                .put("kind", "DataContract")
                .put("id", dataset.id().value())
                .put(NAME, dataset.id().value().replace(':', '.'))
                .put("version", "1.0.0")
                .put("status", "active");
        String owner = dataset.settings().owner();
        if (!owner.isEmpty()) {
            contract.putObject("team").put(NAME, owner);
        }
        contract.putArray("schema").add(object);
    }

    private void object() {
        object.put(NAME, table)
                .put("physicalName", String.join(".", dataset.name().path()))
                .put("logicalType", "object")
                .put("physicalType", dataset.kind().name().toLowerCase(Locale.ROOT));
        Marks.put(object, Marks.DATASET, dataset.id().value());
        if (!dataset.settings().tags().isEmpty()) {
            ArrayNode tags = object.putArray("tags");
            dataset.settings().tags().forEach(tags::add);
        }
        ArrayNode all = object.putArray("properties");
        dataset.schema().columns().forEach(column -> all.add(property(column)));
    }

    private ObjectNode property(Column column) {
        ObjectNode property = YAML.createObjectNode();
        property.put(NAME, column.name())
                .put("logicalType", LogicalTypes.of(column.type()))
                .put("physicalType", column.nativeType());
        if (!column.nullable()) {
            property.put("required", true);
        }
        int position = dataset.settings().key().indexOf(column.name());
        if (position >= 0) {
            property.put("primaryKey", true).put("primaryKeyPosition", position + 1);
        }
        properties.put(column.name(), property);
        return property;
    }

    private void rule(Rule rule) {
        ObjectNode property = properties.get(about(rule));
        boolean isField = property != null
                && FieldWriter.put(
                        property, dataset.schema().column(about(rule)).orElseThrow(), rule);
        if (isField || isKey(rule) || PromiseWriter.put(contract, object, dataset, rule)) {
            return;
        }
        boolean isOne = !rule.type().isPerColumn() || property != null;
        ObjectNode check = isOne ? CheckWriter.standard(rule).orElse(null) : null;
        if (check == null) {
            check = CheckWriter.own(rule);
            note(rule, "is written as a check of engine 'tidemark', which other tools pass over: " + why(rule));
        }
        quality(property == null ? object : property).add(check);
        boolean isForMore = rule.target().globs().stream().anyMatch(glob -> !new Glob(glob).isExact())
                || rule.target().globs().size() > 1;
        if (isForMore) {
            note(rule, "is for " + rule.target() + "; the contract says it of this dataset only");
        }
    }

    private static String why(Rule rule) {
        if (!(rule.condition() instanceof Condition.Fixed)) {
            return "the standard knows thresholds only";
        }
        return CheckWriter.isPlain(rule)
                ? "the standard has no metric for " + rule.type().text()
                : "the standard has no fields for where, minRows, whileArriving, runbook, enabled, critical";
    }

    /** The column that a rule is about; empty for none, or for a pattern. */
    private static String about(Rule rule) {
        List<String> columns = rule.parameters().texts("columns");
        boolean isSingle = rule.type() == RuleType.DUPLICATE_VALUES && columns.size() == 1;
        if (rule.type() == RuleType.ROW_EXPRESSION) {
            return OpenBounds.of(rule.parameters().text("expression").orElse(""))
                    .map(OpenBounds::column)
                    .orElse("");
        }
        return isSingle ? columns.getFirst() : rule.type().isPerColumn() ? rule.column() : "";
    }

    private boolean isKey(Rule rule) {
        boolean isKey = rule.type() == RuleType.PRIMARY_KEY
                && CheckWriter.isPlain(rule)
                && rule.severity() == Severity.ERROR
                && rule.name().equals(rule.type().title())
                && rule.type().spec().usual().filter(rule.condition()::equals).isPresent()
                && rule.parameters()
                        .equals(Parameters.of(
                                "columns", rule.parameters().texts("columns").toArray(String[]::new)))
                && isThisKey(rule.parameters().texts("columns"));
        if (isKey) {
            Marks.put(object, Marks.rule("primary_key"), rule.id().value());
        }
        return isKey;
    }

    /** Takes these columns for the key where the dataset has no other. */
    private boolean isThisKey(List<String> columns) {
        List<String> key = dataset.settings().key();
        if (!key.isEmpty() || columns.isEmpty() || !properties.keySet().containsAll(columns)) {
            return key.equals(columns);
        }
        for (String name : columns) {
            ObjectNode property = properties.get(name);
            if (property != null) {
                property.put("primaryKey", true).put("primaryKeyPosition", columns.indexOf(name) + 1);
            }
        }
        return true;
    }

    private static ArrayNode quality(ObjectNode of) {
        return of.get(QUALITY) instanceof ArrayNode there ? there : of.putArray(QUALITY);
    }

    private void note(Rule rule, String why) {
        notes.add(new ContractNote(0, "rule " + rule.id(), why, 0));
    }
}
