package io.tidemark.connector.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.Option;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final List<Option> OPTIONS = List.of(
            Option.required("host", "name of the server"),
            Option.optional("port", "port of the server", "5432"),
            Option.secret("password", "password of the user"));

    @Test
    void whatIsNotGivenHasItsFallback() {
        Settings settings = Settings.of(source(Map.of("host", "db")), OPTIONS);
        assertThat(settings.number("port", 1, 65_535)).isEqualTo(5_432);
        assertThat(settings.text("password")).isEqualTo("hush");
    }

    @Test
    void aMissingOptionIsNamedWithItsMeaning() {
        assertThatThrownBy(() -> Settings.of(source(Map.of("host", " ")), OPTIONS))
                .hasMessage("Source shop: option 'host' is missing: name of the server");
    }

    @Test
    void aNumberOutOfBoundsIsRefused() {
        Settings settings = Settings.of(source(Map.of("host", "db", "port", "70000")), OPTIONS);
        assertThatThrownBy(() -> settings.number("port", 1, 65_535))
                .hasMessage("Source shop: option 'port' must lie between 1 and 65535, not 70000");
    }

    private static Source source(Map<String, String> options) {
        return new Source(
                new SourceId("shop"),
                "some",
                "",
                options,
                Map.of("password", new Secret("hush")),
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                true,
                Origin.USER);
    }
}
