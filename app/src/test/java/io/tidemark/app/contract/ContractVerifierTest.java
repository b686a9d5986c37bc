package io.tidemark.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.app.cli.CommandLine;
import io.tidemark.app.cli.ContractCommand;
import io.tidemark.app.cli.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract is checked against a PostgreSQL with planted faults: 100 orders, of which the faulty ones are counted. */
class ContractVerifierTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: shop
            name: shop
            version: 1.0.0
            status: active
            servers:
            - {server: shop, type: postgres, host: 127.0.0.1, port: PORT, database: postgres, schema: sales}
            schema:
            - name: orders
              physicalName: Orders
              properties:
              - {name: id, logicalType: integer, primaryKey: true}
              - name: country
                logicalType: string
                required: true
                quality:
                - {metric: nullValues, mustBeLessOrEqualTo: 3, unit: percent}
                - {metric: invalidValues, arguments: {validValues: [SE, NO]}, mustBe: 0}
              - {name: amount, logicalType: number, logicalTypeOptions: {minimum: 0}}
              - name: at
                logicalType: timestamp
              quality:
              - {metric: rowCount, mustBe: 100}
              - {metric: duplicateValues, arguments: {properties: [country, amount]}, mustBeLessThan: 100}
              - type: sql
                query: SELECT COUNT(*) FROM ${table} WHERE "amount" < 0
                mustBe: 0
                description: No order costs less than nothing
            slaProperties:
            - {property: latency, value: 2, unit: d, element: orders.at}
            """;

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void orders() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        execute(
                "create schema sales",
                "create table sales.\"Orders\" (id integer, country text, amount numeric(10, 2), at timestamptz)",
                "insert into sales.\"Orders\" select n, 'SE', n, now() - interval '1 hour' from generate_series(1, 100) n");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void contract() throws SQLException {
        file = folder.resolve("shop.odcs.yaml");
        execute("update sales.\"Orders\" set country = 'SE', amount = id, at = now() - interval '1 hour'");
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Outcome verify(String contract, String... options) throws IOException {
        Files.writeString(file, contract.replace("PORT", "" + server.getPort()), StandardCharsets.UTF_8);
        String[] words = new String[options.length + 4];
        System.arraycopy(options, 0, words, 4, options.length);
        words[0] = "verify";
        words[1] = file.toString();
        words[2] = "--data-dir";
        words[3] = folder.toString();
        return new ContractCommand(Map.of("TIDEMARK_SOURCE_USER", "postgres"))
                .run(CommandLine.parse(words, ContractCommand.OPTIONS));
    }

    @Test
    void aContractThatIsKeptEndsWellAndListsWhatItDidNotCheck() throws IOException {
        Outcome outcome = verify(CONTRACT + "price: {priceAmount: 1}\n");

        assertThat(outcome.text()).contains("13 checks: 13 kept, 0 broken, 0 unknown", "line 32: price");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void plantedFaultsAreCounted() throws IOException, SQLException {
        execute(
                "update sales.\"Orders\" set country = null where id <= 4",
                "update sales.\"Orders\" set country = 'XX' where id between 11 and 17",
                "update sales.\"Orders\" set amount = -1 where id between 21 and 25",
                "update sales.\"Orders\" set at = now() - interval '3 days'");

        Outcome outcome = verify(CONTRACT);

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.text().lines().filter(line -> line.startsWith("broken")))
                .hasSize(6)
                .anyMatch(line -> line.contains("orders.country") && line.contains("Null values") && line.contains("4"))
                .anyMatch(line -> line.contains("96"))
                .anyMatch(line -> line.contains("Values in set") && line.contains("7"))
                .anyMatch(line -> line.contains("Range") && line.contains("5"))
                .anyMatch(line -> line.contains("No order costs less than nothing") && line.contains("5"))
                .anyMatch(line -> line.contains("the newest row is 3 d old, must be ≤ 2 d"));
    }

    @Test
    void aColumnThatIsGoneOrOfAnotherTypeBreaksTheContract() throws IOException {
        Outcome outcome =
                verify(CONTRACT.replace("name: amount, logicalType: number", "name: amuont, logicalType: number")
                        .replace("name: id, logicalType: integer", "name: id, logicalType: boolean"));

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.text())
                .contains("has no column 'amuont'")
                .contains("it is integer, must be boolean")
                .contains("unknown");
    }

    @Test
    void aTableThatIsNotThereBreaksTheContract() throws IOException {
        Outcome outcome = verify(CONTRACT.replace("physicalName: Orders", "physicalName: Oders"));

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.text()).contains("there is no dataset Oders");
    }

    @Test
    void buildServersGetJUnitAndProgramsJson() throws IOException, SQLException {
        execute("update sales.\"Orders\" set amount = -1 where id = 1");

        assertThat(verify(CONTRACT, "-o", "junit").text())
                .contains("<testsuite name=\"shop\" tests=\"13\" failures=\"2\" errors=\"0\">")
                .contains(
                        "<testcase classname=\"orders.amount\" name=\"Range (shop.orders.amount.range)\"><failure message=");
        assertThat(ContractReader.YAML
                        .readTree(verify(CONTRACT, "-o", "json").text())
                        .path("broken")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeCheckedIsSaidAndEndsWithTwo() throws IOException {
        assertThat(verify(CONTRACT.replace("PORT", "1")).exitCode()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verify(CONTRACT.replace("type: postgres", "type: oracle")).text())
                .contains("no connector for servers of type 'oracle'");
        assertThat(verify(CONTRACT.replace("metric: rowCount", "metric: rowCuont"))
                        .text())
                .contains("did you mean 'rowCount'?");
        assertThat(verify(CONTRACT, "--source", "elsewhere").text()).contains("there is no source 'elsewhere'");
    }

    @Test
    void aSingleCheckThatCannotBeReadEndsWithTwo() throws IOException {
        Outcome unit = verify(CONTRACT.replace("unit: percent", "unit: furlongs"));
        assertThat(unit.exitCode()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unit.text())
                .contains("13 checks: 12 kept, 0 broken, 1 unknown")
                .containsPattern("unknown +orders\\.country +Quality check: line 18: it could not be read")
                .contains("is neither rows nor percent");

        Outcome sql =
                verify(CONTRACT.replace("SELECT COUNT(*) FROM ${table} WHERE", "SELECT COUNT(* FROM ${table} WHERE"));
        assertThat(sql.exitCode()).isEqualTo(Outcome.UNKNOWN);
        assertThat(sql.text()).contains("1 unknown", "cannot be read here and is left out");

        Outcome old = verify(CONTRACT.replace("{metric: rowCount, mustBe: 100}", "{rule: rowCount, mustBe: 100}"));
        assertThat(old.exitCode()).isEqualTo(Outcome.UNKNOWN);
        assertThat(old.text()).contains("is a name of standard 3.0");
    }

    @Test
    void whatIsForPeopleOrOtherEnginesIsListedAndEndsWell() throws IOException {
        Outcome outcome = verify(CONTRACT.replace(
                "- {metric: rowCount, mustBe: 100}",
                "- {metric: rowCount, mustBe: 100}\n  - {type: text, description: Looks fine}"));
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.text()).contains("is a text for people");
    }

    @Test
    void theSourceMayComeFromTheConfigurationFile() throws IOException {
        Path config = folder.resolve("own.yaml");
        Files.writeString(config, """
                sources:
                  - id: warehouse
                    type: postgresql
                    options: {host: 127.0.0.1, port: "%d", database: postgres, user: postgres}
                """.formatted(server.getPort()), StandardCharsets.UTF_8);

        Outcome outcome = verify(CONTRACT, "--config", config.toString(), "--source", "warehouse");

        assertThat(outcome.text()).contains("against warehouse");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void anUnknownReportIsRefused() {
        assertThatThrownBy(() -> verify(CONTRACT, "-o", "html")).hasMessageContaining("table, json or junit");
    }
}
