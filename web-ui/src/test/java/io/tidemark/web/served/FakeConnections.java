package io.tidemark.web.served;

import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects to any host but {@code nowhere}; that one makes it careless about the password. */
final class FakeConnections implements ConnectionTest {
    @Override
    public Optional<Failure> test(Source source) {
        Secret password = source.secrets().getOrDefault("password", new Secret("none"));
        return "nowhere".equals(source.options().get("host"))
                ? Optional.of(new Failure(ErrorCode.UNKNOWN_HOST, "No host nowhere for " + password.value()))
                : Optional.empty();
    }

    @Override
    public Map<String, List<OptionSpec>> types() {
        return Map.of(
                "postgresql",
                List.of(
                        new OptionSpec("host", "The server.", true, false, ""),
                        new OptionSpec("port", "Its port.", false, false, "5432"),
                        new OptionSpec("database", "The database.", true, false, ""),
                        new OptionSpec("password", "The password.", true, true, "")));
    }
}
