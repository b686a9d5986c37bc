package io.tidemark.app.config;

import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteMatch;
import io.tidemark.core.route.RouteOptions;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigApplierTest {
    private final InMemoryStore store = new InMemoryStore();
    private final ConfigApplier applier = new ConfigApplier(
            store.sources(), store.datasets(), store.receivers(), store.rules(), store.ruleBook(), store.routes());

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
        store.rules().save(rule.withMode(RuleMode.DISABLED));
        apply(List.of(), List.of(), List.of(rule));

        assertThat(store.rules().find(rule.id()))
                .hasValueSatisfying(kept -> assertThat(kept.enabled()).isFalse());
    }

    @Test
    void routesOfTheFileComeAndGoWithItAndNameReceiversThatAreThere() {
        Receiver chat = aReceiver().named("chat").build();
        RouteTree tree = new RouteTree(
                new Route(
                        RouteTree.ROOT,
                        RouteMatch.ALL,
                        false,
                        new RouteOptions(List.of(chat.id()), null, null, null, null, null, null, null),
                        List.of()),
                Origin.FILE);
        Configuration withRoutes = new Configuration(List.of(), List.of(), List.of(), List.of(), tree);
        assertThatThrownBy(() -> applier.apply(withRoutes, List.of()))
                .hasMessageContaining("there is no receiver 'chat'");

        store.receivers().save(chat);
        applier.apply(withRoutes, List.of());
        assertThat(store.routes().tree()).isEqualTo(tree);

        applier.apply(Configuration.EMPTY, List.of());
        assertThat(store.routes().tree()).isEqualTo(RouteTree.USUAL);
    }
}
