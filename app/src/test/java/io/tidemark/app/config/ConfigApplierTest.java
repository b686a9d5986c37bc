package io.tidemark.app.config;

import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.rule.Rule;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigApplierTest {
    private final InMemoryStore store = new InMemoryStore();
    private final ConfigApplier applier =
            new ConfigApplier(store.sources(), store.datasets(), store.receivers(), store.rules(), store.routes());

    private void apply(List<Source> sources, List<Receiver> receivers, List<Rule> builtIn) {
        applier.apply(new Configuration(sources, List.of(), receivers, List.of(), null), builtIn);
    }

    @Test
    void aSourceThatLeftTheFileIsSwitchedOffAndKept() {
        Source source = aSource().named("warehouse").from(Origin.FILE).build();
        apply(List.of(source), List.of(), List.of());
        apply(List.of(), List.of(), List.of());

        assertThat(store.sources().find(source.id()))
                .hasValueSatisfying(kept -> assertThat(kept.enabled()).isFalse());
    }

    @Test
    void whatPeopleMadeStays() {
        Receiver receiver = aReceiver().build();
        store.receivers().save(receiver);
        apply(List.of(), List.of(), List.of());

        assertThat(store.receivers().all()).containsExactly(receiver);
    }

    @Test
    void aBuiltInRuleThatSomebodySwitchedOffStaysOff() {
        Rule rule = aRule().build();
        apply(List.of(), List.of(), List.of(rule));
        store.rules().save(rule.withEnabled(false));
        apply(List.of(), List.of(), List.of(rule));

        assertThat(store.rules().find(rule.id()))
                .hasValueSatisfying(kept -> assertThat(kept.enabled()).isFalse());
    }
}
