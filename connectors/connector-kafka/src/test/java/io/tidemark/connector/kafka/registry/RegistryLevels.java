package io.tidemark.connector.kafka.registry;

import io.tidemark.core.topic.Compatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/** The compatibility levels of a registry, and what Avro's own library says of two schemas under them. */
final class RegistryLevels {
    private final Map<String, Compatibility> own = new ConcurrentHashMap<>();
    private volatile Compatibility global = Compatibility.BACKWARD;

    void hold(String subject, Compatibility level) {
        own.put(subject, level);
    }

    void holdAll(Compatibility level) {
        global = level;
    }

    /** What GET /config/{subject} answers; null where it has nothing. */
    @Nullable
    Object config(String subject, boolean defaultToGlobal) {
        Compatibility level = own.get(subject);
        return level == null && !defaultToGlobal ? null : config(level == null ? global : level);
    }

    Object config() {
        return config(global);
    }

    private static Map<String, String> config(Compatibility level) {
        return Map.of("compatibilityLevel", level.name());
    }

    /** What POST /compatibility/subjects/{subject}/versions/{version} answers. */
    Object compared(String subject, String newer, String older) {
        Compatibility level = own.getOrDefault(subject, global);
        List<String> messages = new ArrayList<>();
        if (level.covers(Compatibility.BACKWARD)) {
            check(newer, older, messages);
        }
        if (level.covers(Compatibility.FORWARD)) {
            check(older, newer, messages);
        }
        return Map.of("is_compatible", messages.isEmpty(), "messages", messages);
    }

    private static void check(String reader, String writer, List<String> messages) {
        SchemaCompatibility.SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(
                new Schema.Parser().parse(reader), new Schema.Parser().parse(writer));
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            pair.getResult()
                    .getIncompatibilities()
                    .forEach(fault -> messages.add(fault.getType() + ": " + fault.getMessage()));
        }
    }
}
