package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a receiver: by default a webhook named {@code hook} that wants everything. */
public final class ReceiverBuilder {
    private ReceiverId id = new ReceiverId("hook");
    private ReceiverType type = ReceiverType.WEBHOOK;
    private final Map<String, Secret> secrets = new LinkedHashMap<>(Map.of("url", new Secret("http://127.0.0.1:9/x")));
    private final Map<String, String> options = new LinkedHashMap<>();
    private Severity atLeast = Severity.INFO;
    private DatasetSelector datasets = DatasetSelector.ALL;
    private boolean enabled = true;
    private Origin origin = Origin.USER;

    ReceiverBuilder() {}

    public ReceiverBuilder named(String name) {
        id = new ReceiverId(name);
        return this;
    }

    public ReceiverBuilder ofType(ReceiverType what) {
        type = what;
        return this;
    }

    public ReceiverBuilder withSecret(String name, String value) {
        secrets.put(name, new Secret(value));
        return this;
    }

    public ReceiverBuilder withOption(String name, String value) {
        options.put(name, value);
        return this;
    }

    public ReceiverBuilder from(Severity lowest) {
        atLeast = lowest;
        return this;
    }

    public ReceiverBuilder forDatasets(String... globs) {
        datasets = DatasetSelector.of(globs);
        return this;
    }

    public ReceiverBuilder disabled() {
        enabled = false;
        return this;
    }

    public ReceiverBuilder madeBy(Origin maker) {
        origin = maker;
        return this;
    }

    public Receiver build() {
        return new Receiver(id, type, secrets, options, atLeast, datasets, enabled, origin);
    }
}
