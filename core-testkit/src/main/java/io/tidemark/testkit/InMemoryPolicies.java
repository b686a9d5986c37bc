package io.tidemark.testkit;

import io.tidemark.core.policy.Policies;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Policies in memory. */
public final class InMemoryPolicies implements Policies {
    private final Map<PolicyId, Policy> policies = new ConcurrentSkipListMap<>();

    @Override
    public void save(Policy policy) {
        policies.put(policy.id(), policy);
    }

    @Override
    public Optional<Policy> find(PolicyId id) {
        return Optional.ofNullable(policies.get(id));
    }

    @Override
    public List<Policy> all() {
        return List.copyOf(policies.values());
    }

    @Override
    public void delete(PolicyId id) {
        policies.remove(id);
    }
}
