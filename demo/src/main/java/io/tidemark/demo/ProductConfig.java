package io.tidemark.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The product's configuration for the demo's two servers; an example to copy from as well. */
final class ProductConfig {

    private ProductConfig() {}

    static Path write(Path file, int postgresPort, String kafkaBootstrap) {
        try {
            String content = template()
                    .replace("${postgresPort}", Integer.toString(postgresPort))
                    .replace("${kafkaBootstrap}", kafkaBootstrap);
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The product's configuration can't be written to " + file, e);
        }
    }

    private static String template() throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(ProductConfig.class.getResourceAsStream("tidemark.yaml"), "tidemark.yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
