package io.tidemark.web.ui.rule;

import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.rule.RuleCheck;

/** What a policy's form needs: where policies are kept, what is wrong with a rule, and which datasets match. */
record PolicyTools(PolicyDesk desk, PolicyReach reach, RuleCheck check) {}
