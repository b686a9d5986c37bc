package io.tidemark.rules.backtest;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code manifest.json} says of single series. */
final class Manifest {
    private static final String NAME = "manifest.json";

    /** What it says of one. */
    record Entry(Optional<SeriesKind> kind, Optional<Grain> grain, Set<LocalDate> holidays) {
        static final Entry NONE = new Entry(Optional.empty(), Optional.empty(), Set.of());
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** The manifest of that folder; one that says nothing when there is none. */
    static Manifest of(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            manifest.read(file);
        }
        return manifest;
    }

    /** What is said of a series, by its path below the folder without {@code .csv}, or by its name alone. */
    Entry entry(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return entries.getOrDefault(path, entries.getOrDefault(name, Entry.NONE));
    }

    private void read(Path file) throws IOException {
        JsonNode root = tree(file);
        if (!root.path("series").isArray()) {
            throw new BadFile(file, "it must hold {\"series\":[{\"id\":\"orders\",\"kind\":\"row_count\"}]}");
        }
        int number = 0;
        for (JsonNode one : root.path("series")) {
            number++;
            String id = one.path("id").asString("");
            if (id.isEmpty()) {
                throw new BadFile(file, "series number " + number + " has no id, the file's name without .csv");
            }
            entries.put(id, entry(file, id, one));
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new BadFile(
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private static Entry entry(Path file, String id, JsonNode one) {
        try {
            String kind = one.path("kind").asString("");
            String grain = one.path("grain").asString("");
            return new Entry(
                    kind.isEmpty() ? Optional.empty() : Optional.of(SeriesKind.of(kind)),
                    grain.isEmpty() ? Optional.empty() : Optional.of(Stamps.grain(grain)),
                    holidays(one.path("holidays")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadFile(file, "series '" + id + "': " + e.getMessage());
        }
    }

    private static Set<LocalDate> holidays(JsonNode dates) {
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode date : dates) {
            days.add(Stamps.time(date.asString("")).toLocalDate());
        }
        return days;
    }
}
