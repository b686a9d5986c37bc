package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyPack;
import java.util.List;

/** A policy as it is shown. */
@Schema(name = "Policy", description = "A pack of rules for whatever datasets match, now and later.")
record PolicyView(
        String id,
        String name,
        List<String> datasets,
        List<String> tags,
        List<String> owners,
        boolean enabled,

        @Schema(description = "In the modes that they have while the policy is on.")
        List<RuleView> rules,

        Origin origin,

        @Schema(description = "The datasets that match now.")
        List<String> matches) {
    static PolicyView of(PolicyPack pack, List<DatasetId> matches) {
        Policy policy = pack.policy();
        return new PolicyView(
                policy.id().value(),
                policy.name(),
                policy.target().globs(),
                policy.target().tags(),
                policy.target().owners(),
                policy.enabled(),
                pack.wanted().stream().map(RuleView::of).toList(),
                policy.origin(),
                matches.stream().map(DatasetId::value).toList());
    }
}
