package io.tidemark.connector.kafka;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The consumer groups that could not be looked at. Groups come and go between two questions; that is worth no word. */
final class Refusals {
    private final Set<String> forbidden = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();

    void note(String group, TidemarkException failure) {
        if (failure.code() == ErrorCode.PERMISSION_DENIED) {
            forbidden.add(group);
        } else if (failure.code() == ErrorCode.TIMEOUT || failure.code() == ErrorCode.UNREACHABLE) {
            silent.add(group);
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!forbidden.isEmpty()) {
            problems.add("these consumer groups may not be looked at, grant DESCRIBE on them: "
                    + String.join(", ", forbidden));
        }
        if (!silent.isEmpty()) {
            problems.add(
                    "no broker answers for these consumer groups, see whether the shards of __consumer_offsets have"
                            + " leaders: " + String.join(", ", silent));
        }
        return problems;
    }
}
