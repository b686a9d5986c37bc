package io.tidemark.rules.backtest;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code manifest.json} says of single series. */
final class Manifest {
    private static final String NAME = "manifest.json";

    private final Path file;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, BadFile> wrong = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Manifest(Path file) {
        this.file = file;
    }

    /** What it says of one. */
    record Entry(Optional<SeriesKind> kind, Optional<Grain> grain, Set<LocalDate> holidays) {
        static final Entry NONE = new Entry(Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * The manifest of that folder; one that says nothing when there is none.
     *
     * @throws IllegalArgumentException when nothing can be told of any series
     */
    static Manifest of(Path folder) throws IOException {
        Manifest manifest = new Manifest(folder.resolve(NAME));
        if (Files.exists(manifest.file)) {
            try {
                manifest.read();
            } catch (BadFile e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        return manifest;
    }

    /**
     * What is said of a series, by its path below the folder without {@code .csv}, or by its name alone.
     *
     * @throws BadFile when what is said of it is wrong
     */
    Entry entry(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String id = entries.containsKey(path) || wrong.containsKey(path) ? path : name;
        asked.add(id);
        BadFile fault = wrong.get(id);
        if (fault != null) {
            throw fault;
        }
        return entries.getOrDefault(id, Entry.NONE);
    }

    /** What nobody asked for, which may be a misspelt name. */
    List<String> remarks() {
        Set<String> unknown = new TreeSet<>(entries.keySet());
        unknown.addAll(wrong.keySet());
        unknown.removeAll(asked);
        return unknown.isEmpty()
                ? List.of()
                : List.of(file + " names series that have no file: " + String.join(", ", unknown));
    }

    private void read() throws IOException {
        String text = text();
        JsonNode series = tree(text).path("series");
        if (!series.isArray()) {
            throw new BadFile(file, "it must hold {\"series\":[{\"id\":\"orders\",\"kind\":\"row_count\"}]}");
        }
        int number = 0;
        for (JsonNode one : series) {
            number++;
            String id = one.path("id").asString("");
            if (id.isEmpty()) {
                throw new BadFile(file, "series number " + number + " has no id, the file's name without .csv");
            }
            try {
                entries.put(id, entry(one));
            } catch (IllegalArgumentException | DateTimeException e) {
                wrong.put(id, new BadFile(file, lineOf(id, text), "series '" + id + "': " + e.getMessage()));
            }
        }
    }

    private String text() throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith(SeriesFile.MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadFile(file, "it is no text in UTF-8");
        }
    }

    private JsonNode tree(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JacksonException e) {
            throw new BadFile(
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private static int lineOf(String id, String text) {
        int at = Math.max(0, text.indexOf('"' + id + '"'));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static Entry entry(JsonNode one) {
        String kind = one.path("kind").asString("");
        String grain = one.path("grain").asString("");
        return new Entry(
                kind.isEmpty() ? Optional.empty() : Optional.of(SeriesKind.of(kind)),
                grain.isEmpty() ? Optional.empty() : Optional.of(Stamps.grain(grain)),
                holidays(one.path("holidays")));
    }

    private static Set<LocalDate> holidays(JsonNode dates) {
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode date : dates) {
            days.add(Stamps.time(date.asString("")).toLocalDate());
        }
        return days;
    }
}
