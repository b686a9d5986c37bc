package io.tidemark.connector.snowflake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of Snowflake's answers. */
final class Protocol {
    private Protocol() {}

    static Map<String, Object> success(Map<String, Object> data) {
        return Map.of("success", true, "data", data);
    }

    static Map<String, Object> failure(String code, String state, String message) {
        Map<String, Object> data = Map.of(
                "errorCode",
                code,
                "sqlState",
                state,
                "queryId",
                QUERY_ID,
                "internalError",
                false,
                "line",
                -1,
                "pos",
                -1);
        return Map.of("success", false, "code", code, "message", message, "data", data);
    }

    private static final String QUERY_ID = "01b2c3d4-0000-0000-0000-000000000001";

    /** The answer to a query. */
    static Map<String, Object> rows(List<Kind> columns, List<List<@Nullable String>> rows) {
        Map<String, Object> data = new HashMap<>();
        data.put("rowtype", columns.stream().map(Kind::json).toList());
        data.put("rowset", rows);
        data.put("total", rows.size());
        data.put("returned", rows.size());
        data.put("queryId", QUERY_ID);
        data.put("queryResultFormat", "json");
        data.put("statementTypeId", 4096);
        data.put("numberOfBinds", 0);
        data.put("version", 1);
        data.put("parameters", List.of());
        data.put("finalWarehouseName", "WATCH_WH");
        data.put("finalRoleName", "TIDEMARK");
        return success(data);
    }
}
