package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two types of source; a host named {@code down} cannot be reached. */
public final class FakeConnections implements ConnectionTest {
    @Override
    public Optional<Failure> test(Source source) {
        return "down".equals(source.options().get("host"))
                ? Optional.of(new Failure(
                        ErrorCode.UNREACHABLE,
                        "Source " + source.id()
                                + ": nothing answers at down:5432. Is it running, and may we reach it?"))
                : Optional.empty();
    }

    @Override
    public Map<String, List<OptionSpec>> types() {
        return Map.of(
                "postgresql",
                List.of(
                        new OptionSpec("host", "Name or address of the server", true, false, ""),
                        new OptionSpec("port", "Port of the server", false, false, "5432"),
                        new OptionSpec("database", "Name of the database", true, false, ""),
                        new OptionSpec("user", "User that may read", true, false, ""),
                        new OptionSpec("password", "Password of that user", false, true, "")),
                "kafka",
                List.of(
                        new OptionSpec("bootstrapServers", "host:port of brokers, by commas", true, false, ""),
                        new OptionSpec("saslPassword", "Password for SASL", false, true, "")));
    }
}
