package io.tidemark.connector.snowflake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the server is told to do wrong; each lasts until it is closed. */
final class Faults {
    /** Where a statement that still runs is asked for its result. */
    static final String RESULT = "/queries/01b2c3d4/result";

    /** A fault that ends when it is closed. */
    interface Fault extends AutoCloseable {
        @Override
        void close();
    }

    private record Refusal(String path, int status) {}

    private record Answered(String fragment, Supplier<Map<String, Object>> answer) {}

    private final CopyOnWriteArrayList<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Answered> answers = new CopyOnWriteArrayList<>();
    private volatile int polls;
    private final AtomicInteger left = new AtomicInteger();
    private volatile Map<String, Object> postponed = Map.of();
    private volatile CountDownLatch aborted = new CountDownLatch(1);

    /** Answers requests to a path with an HTTP status and nothing else. */
    Fault refuse(String path, int status) {
        Refusal refusal = new Refusal(path, status);
        refusals.add(refusal);
        return () -> refusals.remove(refusal);
    }

    /** Answers statements that contain a text with an error. */
    Fault fail(String fragment, String code, String state, String message) {
        return answer(fragment, () -> Protocol.failure(code, state, message));
    }

    /** Answers statements that contain a text only when they are aborted, or after a long time. */
    Fault hang(String fragment, Duration longest) {
        aborted = new CountDownLatch(1);
        return answer(fragment, () -> {
            try {
                aborted.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Protocol.failure("000604", "57014", "SQL execution canceled");
        });
    }

    /** Answers statements that contain a text with that. */
    Fault answer(String fragment, Supplier<Map<String, Object>> answer) {
        Answered answered = new Answered(fragment, answer);
        answers.add(answered);
        return () -> answers.remove(answered);
    }

    /** Answers every statement first with word that it still runs, as Snowflake does after 45 seconds. */
    Fault postpone(int polls) {
        this.polls = polls;
        return () -> this.polls = 0;
    }

    /** The answer, or where to ask for it again. */
    Map<String, Object> later(Map<String, Object> answer) {
        if (polls == 0) {
            return answer;
        }
        postponed = answer;
        left.set(polls);
        return stillRunning();
    }

    Map<String, Object> result() {
        return left.decrementAndGet() > 0 ? stillRunning() : postponed;
    }

    private static Map<String, Object> stillRunning() {
        return Map.of(
                "success",
                true,
                "code",
                "333333",
                "message",
                "Query in progress",
                "data",
                Map.of("getResultUrl", RESULT, "queryId", "01b2c3d4-0000-0000-0000-000000000001"));
    }

    void abort() {
        aborted.countDown();
    }

    /** The status with which a path is refused; 0 when it is not. */
    int status(String path) {
        return refusals.stream()
                .filter(refusal -> path.startsWith(refusal.path()))
                .mapToInt(Refusal::status)
                .findFirst()
                .orElse(0);
    }

    Optional<Map<String, Object>> answer(String sql) {
        @Nullable
        Answered found = answers.stream()
                .filter(answered -> sql.contains(answered.fragment()))
                .findFirst()
                .orElse(null);
        return found == null ? Optional.empty() : Optional.of(found.answer().get());
    }
}
