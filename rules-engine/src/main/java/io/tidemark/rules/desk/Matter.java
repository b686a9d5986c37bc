package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Verdict;

/** What an incident is about: one rule on one column of one dataset. */
record Matter(DatasetId dataset, RuleId rule, String column) {
    static Matter of(Verdict verdict) {
        return new Matter(verdict.dataset(), verdict.rule(), verdict.column());
    }

    static Matter of(Incident incident) {
        return new Matter(incident.dataset(), incident.rule(), incident.column());
    }
}
