package io.tidemark.core.policy;

import java.util.List;
import java.util.Optional;

/** Port: the policies, without their rules. */
public interface Policies {
    /** Adds the policy or replaces the one of the same id. */
    void save(Policy policy);

    Optional<Policy> find(PolicyId id);

    /** All policies, by id. */
    List<Policy> all();

    void delete(PolicyId id);
}
