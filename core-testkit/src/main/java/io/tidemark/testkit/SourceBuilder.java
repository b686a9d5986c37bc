package io.tidemark.testkit;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a source: by default a PostgreSQL named {@code warehouse} that is crawled each minute. */
public final class SourceBuilder {
    private SourceId id = new SourceId("warehouse");
    private String type = "postgresql";
    private String description = "";
    private final Map<String, String> options = new LinkedHashMap<>(Map.of("host", "127.0.0.1", "database", "music"));
    private final Map<String, Secret> secrets = new LinkedHashMap<>(Map.of("password", new Secret("hunter2")));
    private List<String> include = List.of();
    private List<String> exclude = List.of();
    private Duration crawlEvery = Duration.ofMinutes(1);
    private boolean enabled = true;
    private Origin origin = Origin.USER;

    SourceBuilder() {}

    public SourceBuilder named(String name) {
        id = new SourceId(name);
        return this;
    }

    public SourceBuilder ofType(String connector) {
        type = connector;
        return this;
    }

    public SourceBuilder described(String text) {
        description = text;
        return this;
    }

    public SourceBuilder withOption(String name, String value) {
        options.put(name, value);
        return this;
    }

    public SourceBuilder withSecret(String name, String value) {
        secrets.put(name, new Secret(value));
        return this;
    }

    public SourceBuilder including(String... globs) {
        include = List.of(globs);
        return this;
    }

    public SourceBuilder excluding(String... globs) {
        exclude = List.of(globs);
        return this;
    }

    public SourceBuilder crawledEvery(Duration interval) {
        crawlEvery = interval;
        return this;
    }

    public SourceBuilder disabled() {
        enabled = false;
        return this;
    }

    public SourceBuilder from(Origin maker) {
        origin = maker;
        return this;
    }

    public Source build() {
        return new Source(id, type, description, options, secrets, include, exclude, crawlEvery, enabled, origin);
    }
}
