package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules in the table {@code rules}. */
final class SqlRules implements Rules {
    private final JdbcClient client;
    private final Upsert rules;

    SqlRules(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.rules = Upsert.into(
                jdbc,
                "rules",
                "name, rule_type, targets, column_glob, parameters, holds_when, severity, while_arriving, min_rows, runbook,"
                        + " enabled, origin",
                "id");
    }

    @Override
    public void save(Rule rule) {
        rules.save(List.<Object[]>of(Upsert.row(
                rule.name(),
                rule.type().text(),
                SelectorJson.write(rule.target()),
                rule.column(),
                Json.write(rule.parameters()),
                Json.write(ConditionJson.of(rule.condition())),
                rule.severity().name(),
                rule.whileArriving(),
                rule.minRows(),
                rule.runbook(),
                rule.enabled(),
                rule.origin().name(),
                rule.id().value())));
    }

    @Override
    public Optional<Rule> find(RuleId id) {
        return client.sql("select * from rules where id = ?")
                .param(id.value())
                .query(SqlRules::rule)
                .optional();
    }

    @Override
    public List<Rule> all() {
        return client.sql("select * from rules").query(SqlRules::rule).list().stream()
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    @Override
    public void delete(RuleId id) {
        client.sql("delete from rules where id = ?").param(id.value()).update();
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                new RuleId(row.getString("id")),
                row.getString("name"),
                RuleType.of(row.getString("rule_type")),
                SelectorJson.read(row.getString("targets")),
                row.getString("column_glob"),
                Json.read(row.getString("parameters"), Parameters.class),
                Json.read(row.getString("holds_when"), ConditionJson.class).condition(),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("while_arriving"),
                row.getLong("min_rows"),
                row.getString("runbook"),
                row.getBoolean("enabled"),
                Origin.valueOf(row.getString("origin")));
    }
}
