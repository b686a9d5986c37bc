package io.tidemark.connector.kafka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SchemaRegistryTest {
    private static final String PASSWORD = "Basic c2VjcmV0";

    private final RegistryForTests server = new RegistryForTests();
    private final SchemaRegistry registry = registry(PASSWORD, server.url());

    private static SchemaRegistry registry(String authorization, String... urls) {
        List<URI> addresses = Arrays.stream(urls).map(URI::create).toList();
        return new SchemaRegistry(new RegistryAccess("events", addresses, authorization, Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    @Test
    void asksForAnIdOnce() {
        int id = server.register("a-value", Map.of("schema", "\"string\""));
        SchemaAnswer.Found found =
                new SchemaAnswer.Found(new RegisteredSchema(SchemaType.AVRO, "\"string\"", List.of()));
        assertThat(registry.schema(id)).isEqualTo(found);
        assertThat(registry.schema(id)).isEqualTo(found);
        assertThat(registry.latest("a-value")).contains(found);
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void referencesComeBeforeThoseThatNeedThem() {
        server.register("inner", Map.of("schema", "inner text"));
        server.register("middle", Map.of("schema", "middle text", "references", List.of(reference("inner"))));
        int id = server.register("outer", Map.of("schema", "{}", "references", List.of(reference("middle"))));
        assertThat(registry.schema(id))
                .isEqualTo(new SchemaAnswer.Found(new RegisteredSchema(
                        SchemaType.AVRO,
                        "{}",
                        List.of(
                                new RegisteredSchema.Part("name of inner", "inner text"),
                                new RegisteredSchema.Part("name of middle", "middle text")))));
    }

    private static Map<String, Object> reference(String subject) {
        return Map.of("name", "name of " + subject, "subject", subject, "version", 1);
    }

    @Test
    void whatItHasNotOrCannotBeUsedIsToldByWords() {
        int odd = server.register("odd", Map.of("schema", "x", "schemaType", "THRIFT"));
        int dangling = server.register("dangling", Map.of("schema", "{}", "references", List.of(reference("gone"))));
        assertThat(registry.schema(99))
                .isEqualTo(new SchemaAnswer.Missing("the schema registry has no schema of id 99"));
        assertThat(registry.schema(odd))
                .isEqualTo(new SchemaAnswer.Missing("its schema is of the unknown type THRIFT"));
        assertThat(registry.schema(dangling)).isInstanceOf(SchemaAnswer.Missing.class);
        assertThat(registry.latest("nobody")).isEmpty();
    }

    @Test
    void goesOnToTheNextAddress() {
        int id = server.register("a-value", Map.of("schema", "\"string\""));
        try (SchemaRegistry two = registry("", "http://127.0.0.1:1", server.url())) {
            assertThat(two.schema(id)).isInstanceOf(SchemaAnswer.Found.class);
        }
    }

    @Test
    void failuresHaveWordsAndNoSecrets() {
        server.want(PASSWORD);
        int id = server.register("a-value", Map.of("schema", "\"string\""));
        assertThat(registry.schema(id)).isInstanceOf(SchemaAnswer.Found.class);
        server.want("Basic b3RoZXI=");
        fails(registry, ErrorCode.AUTHENTICATION_FAILED, "schemaRegistryPassword");
        server.want(PASSWORD);
        server.fail(403);
        fails(registry, ErrorCode.PERMISSION_DENIED, "may not read");
        server.fail(503);
        fails(registry, ErrorCode.REFUSED_FOR_NOW, "503");
        server.fail(200);
        server.answer("/schemas/ids/77", "<html>");
        fails(registry, ErrorCode.INVALID_SETTING, "schemaRegistryUrl");
        server.answer("/schemas/ids/77", "{\"other\": 1}");
        fails(registry, ErrorCode.INVALID_SETTING, "schemaRegistryUrl");
        try (SchemaRegistry nobody = registry(PASSWORD, "http://127.0.0.1:1")) {
            fails(nobody, ErrorCode.UNREACHABLE, "cannot be reached");
        }
    }

    private static void fails(SchemaRegistry asked, ErrorCode code, String words) {
        assertThatThrownBy(() -> asked.schema(77))
                .isInstanceOfSatisfying(
                        TidemarkException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(words)
                .hasMessageContaining("events")
                .hasMessageNotContaining("c2VjcmV0");
    }
}
