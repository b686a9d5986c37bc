package io.tidemark.connector.kafka.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * A registry of schemas that speaks Confluent's REST interface. What an id means never changes, so each is asked for once;
 * an id that the registry does not know is asked for again.
 */
public final class SchemaRegistry implements AutoCloseable {
    private static final int MOST_REFERENCES = 200;

    private final RegistryHttp http;
    private final Subjects subjects;
    private final Map<Integer, SchemaAnswer.Found> byId = new ConcurrentHashMap<>();

    public SchemaRegistry(RegistryAccess access) {
        this.http = new RegistryHttp(access);
        this.subjects = new Subjects(http);
    }

    public Subjects subjects() {
        return subjects;
    }

    /**
     * The schema of that id.
     *
     * @throws io.tidemark.core.error.TidemarkException when the registry can't be asked
     */
    public SchemaAnswer schema(int id) {
        SchemaAnswer.Found known = byId.get(id);
        if (known != null) {
            return known;
        }
        Optional<JsonNode> answer = http.get("/schemas/ids/" + id);
        if (answer.isEmpty()) {
            return new SchemaAnswer.Missing("the schema registry has no schema of id " + id);
        }
        SchemaAnswer read = read(answer.get());
        if (read instanceof SchemaAnswer.Found found) {
            byId.put(id, found);
        }
        return read;
    }

    /** The newest schema of a subject; empty when there is none. */
    public Optional<SchemaAnswer> latest(String subject) {
        return http.get(path(subject) + "/latest").map(this::read);
    }

    private SchemaAnswer read(JsonNode answer) {
        if (!answer.path("schema").isString()) {
            throw http.notARegistry(null);
        }
        String type = answer.path("schemaType").asString("AVRO");
        Optional<SchemaType> known = Arrays.stream(SchemaType.values())
                .filter(candidate -> candidate.name().equals(type))
                .findFirst();
        if (known.isEmpty()) {
            return new SchemaAnswer.Missing("its schema is of the unknown type " + type);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        Optional<String> gone = collect(answer, parts);
        return gone.isPresent()
                ? new SchemaAnswer.Missing("its schema refers to " + gone.get() + ", which the schema registry has not")
                : new SchemaAnswer.Found(new RegisteredSchema(
                        known.get(),
                        answer.path("schema").asString(),
                        parts.entrySet().stream()
                                .map(part -> new RegisteredSchema.Part(part.getKey(), part.getValue()))
                                .toList()));
    }

    /** Adds what a schema refers to; tells the first that is missing. */
    private Optional<String> collect(JsonNode schema, Map<String, String> parts) {
        for (JsonNode reference : schema.path("references")) {
            String name = reference.path("name").asString();
            if (parts.containsKey(name) || parts.size() >= MOST_REFERENCES) {
                continue;
            }
            String version = String.valueOf(reference.path("version").asInt());
            Optional<JsonNode> part = http.get(path(reference.path("subject").asString()) + "/" + version);
            if (part.isEmpty()) {
                return Optional.of(name);
            }
            Optional<String> gone = collect(part.get(), parts);
            if (gone.isPresent()) {
                return gone;
            }
            parts.put(name, part.get().path("schema").asString());
        }
        return Optional.empty();
    }

    /** Where a subject's versions are. */
    static String path(String subject) {
        return "/subjects/" + encoded(subject) + "/versions";
    }

    static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.close();
    }
}
