package io.tidemark.app.config;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.version.Editor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the store have the policies of the configuration file: those that left it go with their rules. */
public final class PolicyApplier {
    private final PolicyDesk desk;

    public PolicyApplier(PolicyDesk desk) {
        this.desk = desk;
    }

    /** Applies the file's policies; what people made stays, unless the file has one of the same id. */
    public void apply(List<PolicyPack> wanted) {
        Set<PolicyId> named = wanted.stream().map(pack -> pack.policy().id()).collect(Collectors.toSet());
        desk.all().stream()
                .map(PolicyPack::policy)
                .filter(policy -> policy.origin() == Origin.FILE && !named.contains(policy.id()))
                .forEach(policy -> desk.delete(policy.id(), Editor.FILE));
        wanted.forEach(pack -> desk.save(pack, Editor.FILE));
    }
}
