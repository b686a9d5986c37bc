package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The figures of {@link RuleOracles} as plain SQL on PostgreSQL has them, kept as text for stores that speak another SQL. A
 * test that is run with {@code -Dgolden.write=true} writes them anew.
 */
public final class RuleFiguresFile {
    private static final String NAME = "rule-figures.txt";
    private static final Path FILE = Path.of("..", "connector-testkit", "src", "main", "resources")
            .resolve(RuleFiguresFile.class.getPackageName().replace('.', '/'))
            .resolve(NAME);
    private static final String IS = " = ";

    private RuleFiguresFile() {}

    /** Fails unless these figures are those that are kept. */
    public static void check(Map<Rule, Double> figures) {
        String text = figures.entrySet().stream()
                .map(figure -> name(figure.getKey()) + IS + figure.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, text);
            }
            assertThat(text)
                    .as("%s; run the test with -Dgolden.write=true to write it anew", FILE)
                    .isEqualTo(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each rule's figure by {@link #name}. */
    static Map<String, Double> read() {
        try (InputStream in = Objects.requireNonNull(RuleFiguresFile.class.getResourceAsStream(NAME), NAME)) {
            Map<String, Double> figures = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int at = line.lastIndexOf(IS);
                figures.put(line.substring(0, at), Double.valueOf(line.substring(at + IS.length())));
            });
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Rule rule) {
        return rule.type().text() + " " + rule.column() + " "
                + rule.parameters().values();
    }
}
