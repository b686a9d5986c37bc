package io.tidemark.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private final ConfigReader reader = new ConfigReader(Map.of("DB_PASSWORD", "s3cret$1")::get);

    private Configuration read(String text) {
        return reader.read(text, "tidemark.yaml");
    }

    @Test
    void aSourceIsReadWithItsSecretFromTheEnvironment() {
        Source source = read("""
                        sources:
                          - id: warehouse
                            type: postgresql
                            options: { host: db, port: "5432" }
                            secrets: { password: "${DB_PASSWORD}" }
                            crawlEvery: 30s
                            include: ["public.*"]
                        """).sources().getFirst();

        assertThat(source.options()).containsEntry("host", "db");
        assertThat(source.secrets()).containsEntry("password", new Secret("s3cret$1"));
        assertThat(source.crawlEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(source.toString()).doesNotContain("s3cret");
    }

    @Test
    void anOverrideReceiverAndRulesAreRead() {
        Configuration read = read("""
                datasets:
                  - match: "warehouse:*"
                    grain: day
                    lateness: 2h
                    calendar: mon-fri 06-22
                receivers:
                  - id: chat
                    type: slack
                    secrets: { url: "https://hooks.example.com/x" }
                    atLeast: error
                rules:
                  - id: enough
                    type: row_count
                    datasets: ["warehouse:public.orders"]
                    condition: { mustBeBetween: [10, 20] }
                    severity: critical
                  - id: steady
                    type: row_count_change
                    condition: { change: usual, maxDrop: 0.2 }
                  - id: usual
                    type: row_count
                    condition: { anomaly: down, sensitivity: 1.5 }
                  - id: there
                    type: partition_missing
                """);

        DatasetOverride override = read.overrides().getFirst();
        assertThat(override.grain()).isEqualTo(Grain.DAY);
        assertThat(override.lateness()).isEqualTo(Duration.ofHours(2));
        assertThat(override.calendar()).isEqualTo(Calendar.of("mon-fri 06-22"));
        assertThat(override.owner()).isNull();
        assertThat(read.receivers()).extracting(Receiver::atLeast).containsExactly(Severity.ERROR);
        assertThat(read.rules())
                .extracting(Rule::condition)
                .isEqualTo(List.of(
                        new Condition.Fixed(Operator.MUST_BE_BETWEEN, 10, 20),
                        new Condition.Change(Baseline.USUAL, 0.2, Double.POSITIVE_INFINITY),
                        new Condition.Anomaly(1.5, Direction.DOWN),
                        new Condition.MustNotOccur()));
    }

    @Test
    void howDeepADatasetIsProfiledIsRead() {
        DatasetOverride override = read("""
                        datasets:
                          - match: "warehouse:*"
                            profile: { depth: standard, columns: { email: deep, payload: none }, mostRows: 50000000 }
                          - match: "*"
                        """).overrides().getFirst();

        assertThat(override.profile())
                .isEqualTo(new ProfilingOverride(
                        ProfileDepth.STANDARD,
                        Map.of("email", ProfileDepth.DEEP, "payload", ProfileDepth.NONE),
                        50_000_000L));
    }

    @Test
    void aMistakeInADepthIsNamedWithItsLineAndField() {
        String head = "datasets:\n  - match: \"*\"\n    profile:\n";
        assertRefused(
                head + "      depth: deeep\n",
                "line 4",
                "'datasets[0].profile.depth' is one of none, cheap, standard, deep, not 'deeep'");
        assertRefused(
                head + "      columns:\n        email: full\n",
                "line 5",
                "'datasets[0].profile.columns.email' is one of none, cheap",
                "'full'");
        assertRefused(head + "      columns: { email: }\n", "line 3", "datasets[0].profile", "needs a depth");
        assertRefused(head + "      mostRows: -1\n", "line 3", "'mostRows' is a number of rows", "-1");
        assertRefused(head + "      mostRows: many\n", "line 4", "'datasets[0].profile.mostRows'", "many");
        assertRefused(head + "      dept: deep\n", "line 4", "'dept'", "columns, depth, mostRows");
    }

    private void assertRefused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContainingAll(words)
                .hasMessageStartingWith("tidemark.yaml");
    }

    @Test
    void anUnknownFieldIsNamedWithItsLineAndTheFieldsThatThereAre() {
        assertRefused("sources:\n  - id: a\n    typ: kafka\n", "line 3", "'typ'", "type");
    }

    @Test
    void aMissingFieldIsNamedWithItsEntry() {
        assertRefused("sources:\n  - id: a\n", "sources[0]", "'type' is missing");
    }

    @Test
    void aDurationOrNameThatIsNoneIsRefusedInWords() {
        assertRefused("sources:\n  - { id: a, type: kafka, crawlEvery: soon }\n", "crawlEvery", "'soon'");
        assertRefused(
                "receivers:\n  - { id: a, type: fax }\n",
                "slack, slack_app, pagerduty, opsgenie, teams, email, alertmanager, webhook",
                "'fax'");
        assertRefused("receivers:\n  - { id: a, type: email }\n", "options.host is missing", "options.to is missing");
        assertRefused("""
                receivers:
                  - id: a
                    type: slack
                    secrets: { url: "https://hooks.example.com/x" }
                    options: { titleTemplate: "{{severty}}" }
                """, "options.titleTemplate line 1: there is no variable 'severty'; did you mean 'severity'?");
        assertRefused("rules:\n  - { id: a, type: row_cuont }\n", "row_cuont");
        assertRefused("rules:\n  - { id: a, type: row_count }\n", "needs a condition");
        assertRefused("rules:\n  - { id: a, type: row_count, condition: { mustBeBig: 1 } }\n", "mustBeBig");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertRefused("sources:\n  - { id: a, type: kafka, secrets: { password: \"${NOPE}\" } }\n", "NOPE", "not set");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertRefused("sources:\n  - id: [\n", "line");
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("  \n")).isEqualTo(Configuration.EMPTY);
        assertThat(read("# only a comment\n")).isEqualTo(Configuration.EMPTY);
    }

    @Test
    void routesAreReadAndAMistakeInThemIsNamed() {
        RouteTree tree = Objects.requireNonNull(read("""
                        routes:
                          receivers: [chat]
                          groupBy: [dataset, rule]
                          routes:
                            - name: night
                              match: { datasets: ["warehouse:*"], atMost: warning }
                              continues: true
                              quiet: { zone: Europe/Stockholm, days: mon-fri, from: "22:00", until: "07:00" }
                              escalate: [{ after: 15m, receivers: [pager] }]
                        """).routes());

        assertThat(tree.origin()).isEqualTo(Origin.FILE);
        assertThat(tree.named()).extracting(ReceiverId::value).containsExactly("chat", "pager");
        assertThat(tree.root().routes().getFirst().match().atMost()).isEqualTo(Severity.WARNING);
        assertThatThrownBy(() -> read("routes: { routes: [{ name: a, repeatInterval: often }] }"))
                .hasMessage("tidemark.yaml: routes: route a: 'repeatInterval' is a time such as 30s, 5m, 4h or 2d, not"
                        + " 'often'");
        assertThatThrownBy(() -> read("routes: { groupBy: [moon] }")).hasMessageContaining("moon");
        assertThat(read("rules: []").routes()).isNull();
    }

    @Test
    void lineageIsReadAndAMistakeInItIsNamed() {
        assertThat(read("""
                        lineage:
                          - upstream: broker:orders
                            downstream: [warehouse:public.orders, warehouse:public.items]
                            reason: the hourly loader
                        """).lineage())
                .extracting(edge -> edge.upstream() + " > " + edge.downstream() + " " + edge.reason())
                .containsExactly(
                        "broker:orders > warehouse:public.orders the hourly loader",
                        "broker:orders > warehouse:public.items the hourly loader");
        assertThatThrownBy(() -> read("lineage:\n  - upstream: orders\n    downstream: [warehouse:t]"))
                .hasMessageStartingWith("tidemark.yaml: line 2: lineage[0]: upstream: A dataset id reads source:name");
        assertThatThrownBy(() -> read("lineage: [{ upstream: 'a:b' }]"))
                .hasMessageContaining("the field 'downstream' is missing; it lists ids of datasets");
        assertThatThrownBy(() -> read("lineage: [{ upstream: 'a:b', downstream: ['a:b'] }]"))
                .hasMessageContaining("a:b cannot lie upstream of itself");
    }
}
