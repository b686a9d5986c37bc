package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policies;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies in the table {@code policies}. */
final class SqlPolicies implements Policies {
    private final JdbcClient client;
    private final Upsert policies;

    SqlPolicies(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.policies = Upsert.into(jdbc, "policies", "name, targets, rule_ids, modes, enabled, origin", "id");
    }

    @Override
    public void save(Policy policy) {
        policies.save(List.<Object[]>of(Upsert.row(
                policy.name(),
                SelectorJson.write(policy.target()),
                Json.write(policy.rules().stream().map(RuleId::value).toList()),
                Json.write(modes(policy)),
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

    private static Map<String, String> modes(Policy policy) {
        Map<String, String> modes = new TreeMap<>();
        policy.modes().forEach((rule, mode) -> modes.put(rule.value(), mode.name()));
        return modes;
    }

    private static Map<RuleId, RuleMode> modes(@Nullable String text) {
        Map<RuleId, RuleMode> modes = new HashMap<>();
        Map<String, String> stored = text == null ? Map.of() : Json.readMap(text);
        stored.forEach((rule, mode) -> modes.put(new RuleId(rule), RuleMode.valueOf(mode)));
        return modes;
    }

    private static Policy policy(ResultSet row, int number) throws SQLException {
        return new Policy(
                new PolicyId(row.getString("id")),
                row.getString("name"),
                SelectorJson.read(row.getString("targets")),
                Json.readTexts(row.getString("rule_ids")).stream()
                        .map(RuleId::new)
                        .toList(),
                modes(row.getString("modes")),
                row.getBoolean("enabled"),
                Origin.valueOf(row.getString("origin")));
    }
}
