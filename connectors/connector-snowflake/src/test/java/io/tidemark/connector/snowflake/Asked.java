package io.tidemark.connector.snowflake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A statement as it reached the server.
 *
 * @param binds the values of its question marks, in their order, each as {@code TYPE:text}
 * @param parameters that the driver set for this statement alone
 */
record Asked(String sql, List<String> binds, Map<String, String> parameters) {
    Asked {
        binds = List.copyOf(binds);
        parameters = Map.copyOf(parameters);
    }

    static Asked read(JsonNode body) {
        Map<Integer, String> binds = new TreeMap<>();
        body.path("bindings")
                .properties()
                .forEach(bind -> binds.put(
                        Integer.valueOf(bind.getKey()),
                        bind.getValue().path("type").asString() + ":"
                                + bind.getValue().path("value").asString()));
        Map<String, String> parameters = new HashMap<>();
        body.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
        return new Asked(body.path("sqlText").asString(), new ArrayList<>(binds.values()), parameters);
    }

    static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString();
    }
}
