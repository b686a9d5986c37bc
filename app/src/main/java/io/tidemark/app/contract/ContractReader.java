package io.tidemark.app.contract;

import io.tidemark.app.config.YamlLines;
import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a contract of the standard; what is wrong in it is said with file, line, field and fix. */
final class ContractReader {
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> NEEDED = List.of("apiVersion", "kind", "id", "version", "status");

    private final Places places;

    ContractReader(Places places) {
        this.places = places;
    }

    /** A contract's tables with their rules, and all that becomes no rule. */
    record Read(String name, List<TableRead> tables, Remarks remarks) {
        ContractRead whole() {
            return new ContractRead(
                    name,
                    tables.stream().flatMap(table -> table.rules().stream()).toList(),
                    tables.stream().flatMap(table -> table.settings().stream()).toList(),
                    remarks.notes());
        }
    }

    Read read(String yaml, String file) {
        Spot contract = new Spot(tree(yaml, file), "", YamlLines.of(YAML, yaml));
        Remarks remarks = new Remarks(file);
        head(contract, remarks);
        remarks.throwIfWrong();
        Part.CONTRACT.noteOthers(contract, remarks);
        contract.field("team").fields().stream()
                .filter(field -> !field.equals("name"))
                .forEach(field -> remarks.lost(contract.field("team").field(field), "Tidemark keeps nothing of it"));
        String name = contract.text("name").or(() -> contract.text("id")).orElse("");
        List<TableRead> tables = tables(contract, new RuleNames(name), remarks);
        remarks.throwIfWrong();
        return new Read(name, tables, remarks);
    }

    private static JsonNode tree(String yaml, String file) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING, file + ": line " + line + ": " + e.getOriginalMessage(), e);
        }
        throw new TidemarkException(
                ErrorCode.INVALID_SETTING, file + ": this is no contract; it begins with 'kind: DataContract'");
    }

    private static void head(Spot contract, Remarks remarks) {
        for (String name : NEEDED) {
            if (contract.text(name).isEmpty()) {
                remarks.wrong(contract.field(name), "is missing; every contract has it");
            }
        }
        contract.text("kind")
                .filter(kind -> !kind.equals("DataContract"))
                .ifPresent(kind -> remarks.wrong(contract.field("kind"), "is 'DataContract', not '" + kind + "'"));
        contract.text("apiVersion")
                .filter(version -> !version.matches("v3\\.[01]\\..*"))
                .ifPresent(version -> remarks.wrong(
                        contract.field("apiVersion"),
                        "Tidemark reads v3.1.0 and v3.0.x, not '" + version + "'; convert the contract first"));
        JsonNode schema = contract.value().path("schema");
        if (!schema.isMissingNode() && !schema.isNull() && !schema.isArray()) {
            remarks.wrong(contract.field("schema"), "is a list of objects, each with a name");
        }
    }

    private List<TableRead> tables(Spot contract, RuleNames names, Remarks remarks) {
        List<Spot> spots = contract.items("schema");
        List<String> called =
                spots.stream().map(spot -> spot.text("name").orElse("")).toList();
        Promises promises = new Promises(contract, called, remarks);
        TableReader reader = new TableReader(contract, places, names, promises, remarks);
        Set<String> seen = new HashSet<>();
        List<TableRead> tables = new ArrayList<>();
        for (Spot spot : spots) {
            String name = spot.text("name").orElse("");
            if (name.isEmpty()) {
                remarks.wrong(spot, "lacks its name");
            } else if (!seen.add(name)) {
                remarks.wrong(spot.field("name"), "there is an object '" + name + "' already; rename one");
            } else {
                tables.add(reader.read(spot));
            }
        }
        return tables;
    }
}
