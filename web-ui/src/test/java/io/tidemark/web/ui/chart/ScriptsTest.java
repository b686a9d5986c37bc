package io.tidemark.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    private static final Pattern IMPORT = Pattern.compile("from '([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"heatmap.js", "strip.js", "chart.js", "curve.js"})
    void everyModuleImportsRelativeToItselfSoThatTheVersionReachesAll(String file) throws IOException {
        Matcher imports = IMPORT.matcher(read(file));
        assertThat(imports.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("./"))
                .allSatisfy(path -> assertThat(read(path.substring(2))).isNotEmpty());
    }

    private static String read(String file) throws IOException {
        try (InputStream content = ScriptsTest.class.getClassLoader().getResourceAsStream(Scripts.FILES + file)) {
            return new String(Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
