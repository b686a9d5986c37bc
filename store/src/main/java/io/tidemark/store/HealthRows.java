package io.tidemark.store;

import io.tidemark.core.rule.HealthTable;

/** Where the rows of the health schema are, in SQL that both databases read. */
final class HealthRows {
    private HealthRows() {}

    static String of(HealthTable table) {
        return switch (table) {
            case DATASETS -> """
                    select d.id as "dataset", d.source_id as "source", lower(d.kind) as "kind", d.owner as "owner",
                    d.tags as "tags", lower(d.availability) as "availability",
                    p.dataset_id is not null as "is_profiled", d.discovered_at as "discovered_at",
                    d.crawled_at as "crawled_at"
                    from datasets d left join dataset_pulses p on p.dataset_id = d.id""";
            case PARTITIONS -> """
                    select dataset_id as "dataset", key_text as "partition_key", from_time as "starts_at",
                    until_time as "ends_at", lower(state) as "state", coalesce(marks, '') like '%LATE%' as "is_late",
                    coalesce(marks, '') like '%BACKFILLED%' as "is_backfilled", row_count as "row_count",
                    expected_rows as "expected_rows", byte_count as "byte_count", duplicates as "duplicate_count",
                    closed_at as "closed_at" from partitions where state is not null""";
            case METRICS -> """
                    select c.dataset_id as "dataset", r.key_text as "partition_key", r.from_time as "starts_at",
                    p.metric as "metric", c.column_name as "column_name",
                    nullif(r.vals[p.place], cast('NaN' as double precision)) as "figure"
                    from metric_columns c join metric_places p on p.column_id = c.id
                    join metric_rows r on r.column_id = c.id
                    where case when p.place <= cardinality(r.vals) then r.vals[p.place] end is not null""";
            case VERDICTS -> """
                    select dataset_id as "dataset", key_text as "partition_key", from_time as "starts_at",
                    rule_id as "rule", lower(rule_type) as "type", column_name as "column_name",
                    lower(severity) as "severity", lower(outcome) as "outcome", observed as "observed",
                    shadow as "is_shadow", judged_at as "judged_at" from verdicts""";
            case RULES -> """
                    select id as "rule", name as "name", lower(rule_type) as "type", lower(severity) as "severity",
                    lower(mode) as "mode", lower(origin) as "origin" from rules""";
            case INCIDENTS -> """
                    select id as "incident", dataset_id as "dataset", rule_id as "rule", lower(rule_type) as "type",
                    column_name as "column_name", lower(severity) as "severity", lower(status) as "status",
                    assignee as "assignee", cause_id is not null as "is_impacted", reopened as "reopened",
                    opened_at as "opened_at", updated_at as "updated_at", resolved_at as "resolved_at"
                    from incidents""";
        };
    }
}
