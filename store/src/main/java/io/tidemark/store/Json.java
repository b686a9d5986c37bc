package io.tidemark.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON in text columns: rows of plain values, without what is null. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    static <T> List<T> readList(String text, Class<T[]> arrayType) {
        return Arrays.asList(MAPPER.readValue(text, arrayType));
    }

    static List<String> readTexts(String text) {
        return readList(text, String[].class);
    }

    static Map<String, String> readMap(String text) {
        return MAPPER.readValue(text, TEXT_MAP);
    }
}
