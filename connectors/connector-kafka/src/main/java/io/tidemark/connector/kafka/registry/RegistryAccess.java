package io.tidemark.connector.kafka.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where a registry is, and how to log in there.
 *
 * @param source whose registry it is, for messages
 * @param addresses tried in this order
 * @param authorization the header's value; empty for none; never shown
 */
public record RegistryAccess(String source, List<URI> addresses, String authorization, Duration timeout) {
    public RegistryAccess {
        addresses = List.copyOf(addresses);
    }

    /** Without the login. */
    @Override
    public String toString() {
        return "schema registry of Kafka source '" + source + "' at " + addresses;
    }
}
