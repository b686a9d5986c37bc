package io.tidemark.connector.kafka.registry;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SchemaBreak;
import io.tidemark.core.topic.SubjectSight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The subjects of a registry: which compatibility is in force, and what the newest version breaks, as the registry itself
 * judges. A registry compares under the level in force and no other. What was compared once is not compared again.
 */
public final class Subjects {
    private static final int MOST_COMPARED = 50;
    private static final int LONGEST_REASON = 300;

    private final RegistryHttp http;
    private final Map<String, Compared> known = new ConcurrentHashMap<>();

    /** What came of comparing the newest of these versions. */
    private record Compared(Compatibility level, List<Integer> versions, List<SchemaBreak> breaks) {}

    Subjects(RegistryHttp http) {
        this.http = http;
    }

    /**
     * What is known of a subject.
     *
     * @throws io.tidemark.core.error.TidemarkException when the registry can't be asked
     */
    public SubjectSight look(String subject) {
        List<Integer> versions = versions(subject);
        if (versions.isEmpty()) {
            return new SubjectSight.Unseen(http.failure(
                            ErrorCode.INVALID_SETTING,
                            "it has no subject '" + subject
                                    + "'. Register the schema of the topic's values under that name, or take the topic"
                                    + " out of the rule",
                            null)
                    .failure());
        }
        Compatibility level = level(subject);
        Compared before = known.get(subject);
        if (before == null || before.level() != level || !before.versions().equals(versions)) {
            before = new Compared(level, versions, breaks(subject, versions, level));
            known.put(subject, before);
        }
        int previous = versions.size() < 2 ? 0 : versions.get(versions.size() - 2);
        return new SubjectSight.Registered(subject, level, versions.getLast(), previous, before.breaks());
    }

    private List<Integer> versions(String subject) {
        List<Integer> versions = new ArrayList<>();
        http.get(SchemaRegistry.path(subject)).ifPresent(answer -> {
            if (!answer.isArray()) {
                throw http.notARegistry(null);
            }
            answer.forEach(version -> versions.add(version.asInt()));
        });
        return versions.stream().sorted().toList();
    }

    /** Registries that know no {@code defaultToGlobal} have nothing there for a subject without a level of its own. */
    private Compatibility level(String subject) {
        return http.get("/config/" + SchemaRegistry.encoded(subject) + "?defaultToGlobal=true")
                .or(() -> http.get("/config"))
                .map(answer -> answer.path("compatibilityLevel").asString(""))
                .flatMap(Compatibility::of)
                .orElseThrow(() -> http.notARegistry(null));
    }

    private List<SchemaBreak> breaks(String subject, List<Integer> versions, Compatibility level) {
        List<Integer> earlier = versions.subList(0, versions.size() - 1).reversed();
        Optional<JsonNode> newest = level == Compatibility.NONE || earlier.isEmpty()
                ? Optional.empty()
                : http.get(SchemaRegistry.path(subject) + "/" + versions.getLast());
        List<SchemaBreak> breaks = new ArrayList<>();
        newest.map(Subjects::body)
                .ifPresent(body -> earlier.stream()
                        .limit(level.isTransitive() ? MOST_COMPARED : 1)
                        .forEach(version -> compare(subject, version, body).ifPresent(breaks::add)));
        return breaks;
    }

    /** What a registry takes to compare, which is less than what it tells. */
    private static String body(JsonNode registered) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String part : List.of("schema", "schemaType", "references")) {
            if (registered.has(part)) {
                body.set(part, registered.get(part));
            }
        }
        return body.toString();
    }

    /** A version that was deleted meanwhile breaks nothing. */
    private Optional<SchemaBreak> compare(String subject, int version, String body) {
        Optional<JsonNode> answer = http.post(
                "/compatibility/subjects/" + SchemaRegistry.encoded(subject) + "/versions/" + version + "?verbose=true",
                body);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        JsonNode fits = answer.get().path("is_compatible");
        if (!fits.isBoolean()) {
            throw http.notARegistry(null);
        }
        return fits.asBoolean() ? Optional.empty() : Optional.of(new SchemaBreak(version, reason(answer.get())));
    }

    private static String reason(JsonNode answer) {
        String first = answer.path("messages").path(0).asString("");
        return first.length() <= LONGEST_REASON ? first : first.substring(0, LONGEST_REASON) + "…";
    }
}
