package io.tidemark.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Datasets that were stored before their owners and tags had columns of their own; each gets them once. */
record UnownedDatasets(JdbcOperations jdbc, JdbcClient client) {
    void complete() {
        List<@Nullable Object[]> rows = client.sql("select id, settings from datasets where owner is null")
                .query((row, number) -> {
                    SettingsJson settings = Json.read(row.getString("settings"), SettingsJson.class);
                    return Upsert.row(settings.owner(), tags(settings.tags()), row.getString("id"));
                })
                .list();
        jdbc.batchUpdate("update datasets set owner = ?, tags = ? where id = ? and owner is null", rows);
    }

    /** With a comma before and after each, so that one of them is found by LIKE. */
    static String tags(List<String> tags) {
        return tags.isEmpty() ? "" : tags.stream().collect(Collectors.joining(",", ",", ","));
    }
}
