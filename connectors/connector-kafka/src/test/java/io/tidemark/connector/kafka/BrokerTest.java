package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private final Broker broker = new Broker(KafkaSettings.of(KafkaSources.source(
            Map.of("bootstrapServers", KafkaServerForTests.running().plain(), "requestTimeout", "200ms"), Map.of())));
    private final Map<String, TidemarkException> failed = new HashMap<>();

    private Map<String, Long> ask(Map<String, KafkaFuture<Long>> answers) {
        return broker.askAll(admin -> answers, "shard", failed::put);
    }

    @Test
    void aQuestionWithoutAnswerLeavesTheOthersTheirs() {
        try (broker) {
            Map<String, Long> found = ask(Map.of(
                    "orders-0",
                    KafkaFuture.completedFuture(7L),
                    "leaderless-0",
                    new KafkaFutureImpl<>(),
                    "orders-1",
                    KafkaFuture.completedFuture(9L),
                    "leaderless-1",
                    new KafkaFutureImpl<>()));
            assertThat(found).isEqualTo(Map.of("orders-0", 7L, "orders-1", 9L));
            assertThat(failed).containsOnlyKeys("leaderless-0", "leaderless-1");
            assertThat(failed.values()).allMatch(failure -> failure.code() == ErrorCode.TIMEOUT);
            assertThat(failed.get("leaderless-0")).hasMessageContaining("leaderless-0");
        }
    }

    @Test
    void brokersThatAnswerNothingAreOutOfReach() {
        try (broker) {
            TidemarkException failure = catchThrowableOfType(
                    TidemarkException.class,
                    () -> ask(Map.of("one-0", new KafkaFutureImpl<>(), "other-0", new KafkaFutureImpl<>())));
            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failed).isEmpty();
        }
    }
}
