package io.tidemark.rules.notify;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of an answer's body, and of a good answer nothing: a message that was taken is not sent again. */
final class FirstWords implements HttpResponse.BodySubscriber<String> {
    private static final int ENOUGH = 300;
    private static final int TOO_MUCH = 65_536;

    private final CompletableFuture<String> words = new CompletableFuture<>();
    private final StringBuilder read = new StringBuilder();
    private final boolean good;
    private Flow.@Nullable Subscription subscription;
    private long bytes;

    private FirstWords(boolean good) {
        this.good = good;
    }

    static HttpResponse.BodySubscriber<String> of(HttpResponse.ResponseInfo answer) {
        return new FirstWords(Transport.isGood(answer.statusCode()));
    }

    @Override
    public CompletionStage<String> getBody() {
        return words;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (good) {
            words.complete("");
        }
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            bytes += part.remaining();
            if (read.length() < ENOUGH) {
                read.append(StandardCharsets.UTF_8.decode(part));
            }
        }
        if (read.length() >= ENOUGH) {
            complete();
        }
        if (bytes > TOO_MUCH && subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {
        complete();
    }

    @Override
    public void onComplete() {
        complete();
    }

    private void complete() {
        words.complete(read.substring(0, Math.min(ENOUGH, read.length())));
    }
}
