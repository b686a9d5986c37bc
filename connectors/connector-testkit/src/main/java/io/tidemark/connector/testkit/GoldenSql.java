package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Statements kept as text in {@code src/test/resources/golden}. A test that is run with {@code -Dgolden.write=true} writes them
 * anew, to be read in the diff.
 */
public final class GoldenSql {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenSql() {}

    /** Fails unless a request's statements are those that are kept. */
    public static void check(String dialect, String request, List<String> statements) {
        Path file = FOLDER.resolve(dialect).resolve(request + ".sql");
        String text = String.join(";\n\n", statements) + ";\n";
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("%s; run the test with -Dgolden.write=true to write it anew", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
