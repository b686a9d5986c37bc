package io.tidemark.connector.kafka.registry;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a registry's REST interface; says in words what is wrong, and never a password. */
final class RegistryHttp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private final RegistryAccess access;
    private final HttpClient client;

    RegistryHttp(RegistryAccess access) {
        this.access = access;
        this.client = HttpClient.newBuilder()
                .connectTimeout(access.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** The answer to a GET; empty when there is no such thing. */
    Optional<JsonNode> get(String path) {
        return ask(path, null);
    }

    /** The answer to a POST that changes nothing; empty when there is no such thing. */
    Optional<JsonNode> post(String path, String body) {
        return ask(path, body);
    }

    private Optional<JsonNode> ask(String path, @Nullable String body) {
        TidemarkException last = null;
        for (URI address : access.addresses()) {
            try {
                return read(send(address, path, body));
            } catch (TidemarkException e) {
                if (!e.code().mayRetry()) {
                    throw e;
                }
                last = e;
            }
        }
        throw last == null ? failure(ErrorCode.INVALID_SETTING, "it has no address", null) : last;
    }

    private HttpResponse<String> send(URI address, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(access.timeout())
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
        if (body != null) {
            request.header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        if (!access.authorization().isEmpty()) {
            request.header("Authorization", access.authorization());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw failure(
                    ErrorCode.TIMEOUT, "no answer within " + access.timeout().toMillis() + " ms", e);
        } catch (IOException e) {
            throw failure(
                    ErrorCode.UNREACHABLE,
                    "it cannot be reached. Check schemaRegistryUrl, the firewall, and whether it is up",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(ErrorCode.TIMEOUT, "asking it was interrupted", e);
        }
    }

    private Optional<JsonNode> read(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case OK -> Optional.of(parsed(answer.body()));
            case 404 -> Optional.empty();
            case 401 ->
                throw failure(
                        ErrorCode.AUTHENTICATION_FAILED,
                        "the login was refused. Check schemaRegistryUser with schemaRegistryPassword, or"
                                + " schemaRegistryToken",
                        null);
            case 403 -> throw failure(ErrorCode.PERMISSION_DENIED, "the user may not read schemas there", null);
            case 422 -> throw failure(ErrorCode.MALFORMED_DATA, "it cannot read a schema that it keeps itself", null);
            default ->
                throw failure(ErrorCode.REFUSED_FOR_NOW, "it answers with HTTP status " + answer.statusCode(), null);
        };
    }

    private JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw notARegistry(e);
        }
    }

    TidemarkException notARegistry(@Nullable Throwable cause) {
        return failure(
                ErrorCode.INVALID_SETTING,
                "what answers there does not speak a schema registry's language. Check schemaRegistryUrl",
                cause);
    }

    TidemarkException failure(ErrorCode code, String what, @Nullable Throwable cause) {
        String message = "The " + access + ": " + what;
        return cause == null ? new TidemarkException(code, message) : new TidemarkException(code, message, cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
