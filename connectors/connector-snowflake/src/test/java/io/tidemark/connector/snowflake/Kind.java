package io.tidemark.connector.snowflake;

import java.util.HashMap;
import java.util.Map;

/** A column of an answer. */
record Kind(String name, String type, int precision, int scale) {
    static Kind of(String name, String type) {
        return new Kind(name, type, type.equals("fixed") ? 38 : 0, type.startsWith("time") ? 9 : 0);
    }

    /** A column as {@link #json} wrote it. */
    static Kind read(Map<?, ?> json) {
        return new Kind(
                "" + json.get("name"),
                "" + json.get("type"),
                Integer.parseInt("" + json.get("precision")),
                Integer.parseInt("" + json.get("scale")));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new HashMap<>();
        json.put("name", name);
        json.put("type", type);
        json.put("precision", precision);
        json.put("scale", scale);
        json.put("nullable", true);
        json.put("length", 16_777_216);
        json.put("byteLength", 16_777_216);
        json.put("database", "");
        json.put("schema", "");
        json.put("table", "");
        return json;
    }
}
