package io.tidemark.store;

import io.tidemark.core.rule.RuleId;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.core.version.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of rules in the table {@code rule_versions}. */
final class SqlRuleVersions implements RuleVersions {
    private final JdbcClient client;
    private final Upsert versions;

    SqlRuleVersions(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.versions =
                Upsert.into(jdbc, "rule_versions", "changed_at, changed_by, way, about, body", "rule_id, version");
    }

    @Override
    public void add(RuleVersion version) {
        versions.insert(List.<Object[]>of(Upsert.row(
                SqlValues.time(version.at()),
                version.by().name(),
                version.by().way().name(),
                version.by().about(),
                version.rule().map(rule -> Json.write(RuleJson.of(rule))).orElse(null),
                version.id().value(),
                version.number())));
    }

    @Override
    public List<RuleVersion> of(RuleId rule) {
        return client.sql("select * from rule_versions where rule_id = ? order by version desc")
                .param(rule.value())
                .query(SqlRuleVersions::version)
                .list();
    }

    @Override
    public List<RuleId> touched(Way way, String about) {
        return client.sql("select distinct rule_id from rule_versions where way = ? and about = ? order by rule_id")
                .param(way.name())
                .param(about)
                .query((row, number) -> new RuleId(row.getString("rule_id")))
                .list();
    }

    private static RuleVersion version(ResultSet row, int number) throws SQLException {
        RuleId id = new RuleId(row.getString("rule_id"));
        String body = row.getString("body");
        return new RuleVersion(
                id,
                row.getInt("version"),
                SqlValues.instant(row, "changed_at"),
                new Editor(row.getString("changed_by"), Way.valueOf(row.getString("way")), row.getString("about")),
                body == null ? null : Json.read(body, RuleJson.class).rule(id));
    }
}
