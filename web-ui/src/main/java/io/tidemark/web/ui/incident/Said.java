package io.tidemark.web.ui.incident;

import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.version.RuleVersions;

/** What was said of incidents' values and of their rules. */
record Said(Feedbacks feedbacks, FeedbackActions actions, RuleVersions versions) {}
