package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policies;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.rule.RuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies in the table {@code policies}. */
final class SqlPolicies implements Policies {
    private final JdbcClient client;
    private final Upsert policies;

    SqlPolicies(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.policies = Upsert.into(jdbc, "policies", "name, targets, rule_ids, enabled, origin", "id");
    }

    @Override
    public void save(Policy policy) {
        policies.save(List.<Object[]>of(Upsert.row(
                policy.name(),
                SelectorJson.write(policy.target()),
                Json.write(policy.rules().stream().map(RuleId::value).toList()),
                policy.enabled(),
                policy.origin().name(),
                policy.id().value())));
    }

    @Override
    public Optional<Policy> find(PolicyId id) {
        return client.sql("select * from policies where id = ?")
                .param(id.value())
                .query(SqlPolicies::policy)
                .optional();
    }

    @Override
    public List<Policy> all() {
        return client.sql("select * from policies").query(SqlPolicies::policy).list().stream()
                .sorted(Comparator.comparing(Policy::id))
                .toList();
    }

    @Override
    public void delete(PolicyId id) {
        client.sql("delete from policies where id = ?").param(id.value()).update();
    }

    private static Policy policy(ResultSet row, int number) throws SQLException {
        return new Policy(
                new PolicyId(row.getString("id")),
                row.getString("name"),
                SelectorJson.read(row.getString("targets")),
                Json.readTexts(row.getString("rule_ids")).stream()
                        .map(RuleId::new)
                        .toList(),
                row.getBoolean("enabled"),
                Origin.valueOf(row.getString("origin")));
    }
}
