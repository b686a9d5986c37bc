package io.tidemark.app.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The examples of the standard's own documentation. */
final class OdcsExamples {
    static final List<String> ALL = List.of(
            "all-data-types",
            "all-schema-types",
            "azure-server",
            "basic-four-dpo",
            "column-accuracy",
            "column-completeness",
            "column-custom",
            "column-validity",
            "database-table-sla",
            "full-example",
            "kafka-schema",
            "kafka-schemaregistry",
            "kafka-server",
            "postgresql-adventureworks-contract",
            "service-and-operational-roles",
            "table-column",
            "table-column-description",
            "table-columns-with-partition");

    private OdcsExamples() {}

    static String text(String name) {
        return resource("examples/" + name + ".odcs.yaml");
    }

    static String schema() {
        return resource("odcs-json-schema-v3.1.0.json");
    }

    private static String resource(String path) {
        try (InputStream in = OdcsExamples.class.getResourceAsStream("/odcs/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
