package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.metric.MetricId;

/** Names a metric's series as one rule looks at it. */
public record SeriesKey(RuleId rule, DatasetId dataset, MetricId metric) {}
