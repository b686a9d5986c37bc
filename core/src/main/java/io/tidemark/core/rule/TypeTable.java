package io.tidemark.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of rule types, read from {@code rule-types.txt}. */
final class TypeTable {
    private static final String FILE = "rule-types.txt";
    private static final Map<String, TypeSpec> TYPES = read();

    private TypeTable() {}

    static TypeSpec of(String name) {
        TypeSpec spec = TYPES.get(name);
        if (spec == null) {
            throw new IllegalStateException(FILE + " has no rule type " + name);
        }
        return spec;
    }

    static List<String> names() {
        return List.copyOf(TYPES.keySet());
    }

    private static Map<String, TypeSpec> read() {
        Map<String, TypeLines> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                name = line.substring(1, line.length() - 1);
                sections.put(name, new TypeLines(name));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sections.getOrDefault(name, new TypeLines(name)).add(line);
            }
        }
        Map<String, TypeSpec> types = new LinkedHashMap<>();
        sections.forEach((section, lines) -> types.put(section, lines.spec()));
        return types;
    }

    private static String text() {
        try (InputStream in = TypeTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not among the classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
