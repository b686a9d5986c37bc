package io.tidemark.app.contract;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.rule.Rule;
import io.tidemark.testkit.DatasetBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples of the standard's own documentation are read, written and read again. */
class OdcsExamplesTest {
    private static final Schema STANDARD = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(OdcsExamples.schema());

    static Stream<String> examples() {
        return OdcsExamples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatAnExampleAsksForIsWrittenAndReadAgainWithoutLoss(String example) {
        for (TableRead table : read(Places.unknown("warehouse"), OdcsExamples.text(example))) {
            Dataset dataset = dataset(table);

            ContractText written = new ContractWriter(dataset).write(table.rules());

            List<TableRead> again = read(new Places(List.of(dataset), "*"), written.yaml());
            assertThat(again).hasSize(1);
            assertThat(said(again.getFirst().rules())).isEqualTo(said(table.rules()));
            assertThat(again.getFirst().columns()).isEqualTo(table.columns());
            assertThat(again.getFirst().settings().map(DatasetOverride::key))
                    .isEqualTo(table.settings().map(DatasetOverride::key));
            assertThat(again.getFirst().settings().map(DatasetOverride::owner))
                    .isEqualTo(table.settings().map(DatasetOverride::owner));
            assertThat(again.getFirst().settings().map(DatasetOverride::tags))
                    .isEqualTo(table.settings().map(DatasetOverride::tags));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenIsAContractOfTheStandard(String example) {
        for (TableRead table : read(Places.unknown("warehouse"), OdcsExamples.text(example))) {
            String written =
                    new ContractWriter(dataset(table)).write(table.rules()).yaml();

            assertThat(STANDARD.validate(ContractReader.YAML.readTree(written))).isEmpty();
            assertThat(written).doesNotContain("engine");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldOfAnExampleIsUsedOrListed(String example) {
        ContractReader.Read read = new ContractReader(Places.unknown("*")).read(OdcsExamples.text(example), example);
        JsonNode tree = ContractReader.YAML.readTree(OdcsExamples.text(example));

        List<String> listed = read.remarks().notes().stream()
                .map(note -> note.path().replaceAll("\\[\\d+]", "[]"))
                .toList();
        for (String name : tree.propertyNames()) {
            boolean isUsed = List.of("kind", "apiVersion", "id", "name", "schema", "slaProperties", "team")
                    .contains(name);
            boolean isEmpty = tree.path(name).isContainer() && tree.path(name).isEmpty();
            assertThat(isUsed || isEmpty || listed.contains(name)).as(name).isTrue();
        }
        assertThat(read.remarks().notes())
                .allSatisfy(note -> assertThat(note.line()).isPositive());
    }

    private static List<TableRead> read(Places places, String yaml) {
        return new ContractReader(places).read(yaml, "contract").tables();
    }

    /** Of each rule what it asks for, how bad it is and what it is called. */
    private static Map<String, List<Object>> said(List<Rule> rules) {
        Map<String, List<Object>> said = new TreeMap<>();
        rules.forEach(rule -> said.put(rule.id().value(), List.of(Wish.of(rule), rule.name(), rule.severity())));
        return said;
    }

    private static Dataset dataset(TableRead table) {
        List<Column> columns = table.columns().stream()
                .map(one -> new Column(one.column(), "any", type(one.logicalType()), true))
                .toList();
        DatasetOverride set = table.settings()
                .orElseGet(() -> DatasetOverride.none(table.table().target(), Origin.USER));
        DatasetSettings settings = new DatasetSettings(
                Partitioning.UNDIVIDED,
                "",
                set.key() == null ? List.of() : set.key(),
                "",
                set.owner() == null ? "" : set.owner(),
                set.tags() == null ? List.of() : set.tags(),
                Profiling.STANDARD,
                Origin.USER);
        DatasetBuilder dataset =
                aDataset().named("public", table.table().physicalName()).withColumns(columns.toArray(Column[]::new));
        Dataset built = dataset.build();
        return new Dataset(
                built.id(),
                built.source(),
                built.name(),
                built.kind(),
                built.schema(),
                settings,
                built.availability(),
                null,
                "",
                built.discoveredAt(),
                built.crawledAt());
    }

    private static ColumnType type(String logical) {
        return switch (logical) {
            case "string" -> ColumnType.TEXT;
            case "date" -> ColumnType.DATE;
            case "timestamp" -> ColumnType.TIMESTAMP;
            case "time" -> ColumnType.TIME;
            case "number" -> ColumnType.DECIMAL;
            case "integer" -> ColumnType.INTEGER;
            case "boolean" -> ColumnType.BOOLEAN;
            case "array" -> ColumnType.ARRAY;
            default -> ColumnType.JSON;
        };
    }
}
