package io.tidemark.rules.judge;

import io.tidemark.core.rule.RuleType;

/** What a broker tells of a topic that rules judge. */
enum TopicStep {
    OFFSET_GAP,
    CONSUMER_LAG,
    CONSUMER_STALLED,
    RETENTION_RISK,
    DLQ_GROWTH,
    TOPIC_CONFIG_CHANGED;

    static TopicStep of(RuleType type) {
        return valueOf(type.name());
    }
}
