package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * The contract of a connector. Its test extends this class and hands out its server in {@link #store}; start that once
 * for the whole class. Datasets that the tests create are left behind.
 */
public abstract class ConnectorContract extends ProfileContract {
    @Test
    void whatIsDeclaredIsImplementedAndNothingElse() {
        assertThat(connector() instanceof Pushdown).isEqualTo(has(Ability.PUSHDOWN));
        assertThat(connector() instanceof Scan).isEqualTo(has(Ability.SCAN));
        assertThat(connector() instanceof Sampling).isEqualTo(has(Ability.SAMPLES));
    }

    @Test
    void aReachableServerPassesTheCheck() {
        connector().check();
    }

    @Test
    void aWrongPasswordIsSaidToBeRefused() {
        needs(Ability.AUTHENTICATES);
        failsInWords(Breakage.WRONG_PASSWORD);
    }

    @Test
    void aClosedPortIsSaidToBeUnreachable() {
        failsInWords(Breakage.CLOSED_PORT);
    }

    @Test
    void anUnknownHostIsSaidToBeUnknown() {
        failsInWords(Breakage.UNKNOWN_HOST);
    }

    @Test
    void everyRequiredOptionIsAskedForByItsName() {
        List<Option> required =
                store().factory().options().stream().filter(Option::required).toList();
        assertThat(required).isNotEmpty();
        for (Option option : required) {
            TidemarkException refusal = refusal(without(store().source(), option.name()));
            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_SETTING);
            assertThat(refusal).hasMessageContaining(option.name());
        }
    }

    @Test
    void theFactoryIsFoundByItsType() {
        assertThat(ServiceLoader.load(ConnectorFactory.class))
                .filteredOn(factory -> factory.type().equals(store().factory().type()))
                .hasSize(1);
    }

    private void failsInWords(Breakage how) {
        Source broken = store().broken(how);
        try (Connector connector = store().factory().open(broken)) {
            TidemarkException thrown = catchThrowableOfType(TidemarkException.class, connector::check);
            assertThat(thrown).as("check() with %s", how).isNotNull();
            assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(how.code());
            assertThat(thrown.getMessage()).doesNotContain("Exception").doesNotContain("\tat ");
            for (Secret secret : broken.secrets().values()) {
                assertThat(thrown.getMessage()).doesNotContain(secret.value());
            }
        }
    }

    private TidemarkException refusal(Source source) {
        TidemarkException thrown = catchThrowableOfType(
                TidemarkException.class, () -> store().factory().open(source).close());
        assertThat(thrown).as("open() of %s", source).isNotNull();
        return thrown;
    }

    private static Source without(Source source, String option) {
        Map<String, String> options = new HashMap<>(source.options());
        options.remove(option);
        Map<String, Secret> secrets = new HashMap<>(source.secrets());
        secrets.remove(option);
        return new Source(
                source.id(),
                source.type(),
                source.description(),
                options,
                secrets,
                source.include(),
                source.exclude(),
                source.crawlEvery(),
                source.enabled(),
                source.origin());
    }
}
