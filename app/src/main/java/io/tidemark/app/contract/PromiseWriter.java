package io.tidemark.app.contract;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Writes how old data may be as a service level of a contract. */
final class PromiseWriter {
    private static final String LATENCY = "latency";
    private static final String PROPERTIES = "slaProperties";

    private PromiseWriter() {}

    /** Puts a rule among the service levels; false where none says it. */
    static boolean put(ObjectNode contract, ObjectNode object, Dataset dataset, Rule rule) {
        boolean fits = rule.type() == RuleType.FRESHNESS
                && CheckWriter.isPlain(rule)
                && rule.severity() == Severity.ERROR
                && rule.name().equals(rule.type().title())
                && !contract.has(PROPERTIES);
        if (fits
                && rule.condition() instanceof Condition.Fixed most
                && most.operator() == Operator.MUST_BE_LESS_OR_EQUAL_TO
                && most.first() == Math.rint(most.first())
                && dataset.settings().partitioning() instanceof Partitioning.TimeWindows how) {
            ObjectNode promise = contract.putArray(PROPERTIES).addObject().put("property", LATENCY);
            length(promise, Duration.ofSeconds((long) most.first()));
            promise.put("element", object.path("name").asString() + "." + how.eventTime());
            Marks.put(object, Marks.rule(LATENCY), rule.id().value());
            return true;
        }
        return false;
    }

    private static void length(ObjectNode promise, Duration length) {
        if (length.toSeconds() % Duration.ofDays(1).toSeconds() == 0) {
            promise.put("value", length.toDays()).put("unit", "d");
        } else if (length.toSeconds() % Duration.ofHours(1).toSeconds() == 0) {
            promise.put("value", length.toHours()).put("unit", "h");
        } else {
            promise.put("value", length.toSeconds()).put("unit", "s");
        }
    }
}
