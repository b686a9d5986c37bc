package io.tidemark.rules.notify;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.ReceiverType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** Sends letters over HTTP or SMTP and reads the answers' meaning; what it reports holds no secret. */
final class Transport {
    private static final int LONGEST_WORDS = 300;
    private static final long LONGEST_ANSWER = 1_000_000;
    private static final HttpResponse.BodyHandler<String> WHOLE =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER);

    private final HttpClient client;
    private final MailPost mail;
    private final SendLimits limits;
    private final AllowedHosts hosts;

    Transport(SendLimits limits, AllowedHosts hosts) {
        this.limits = limits;
        this.hosts = hosts;
        this.mail = new MailPost(limits);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    static boolean isGood(int status) {
        return status >= 200 && status < 300;
    }

    Answer send(Letter letter, Instant now) {
        if (letter.receiver().type() == ReceiverType.EMAIL) {
            return refusal(letter, letter.option("host")).orElseGet(() -> mail.send(letter, now));
        }
        if (letter.receiver().type() == ReceiverType.SLACK_APP) {
            return slack(letter, now);
        }
        HttpRequest request;
        try {
            request = letter.request(now);
        } catch (TidemarkException e) {
            return new Answer.Refused(e.code(), e.failure().message());
        }
        return refusal(letter, request.uri().getHost())
                .orElseGet(() -> exchange(request, letter, now, FirstWords::of, words -> Answer.Taken.NAMELESS));
    }

    private Answer slack(Letter letter, Instant now) {
        SlackApi first = new SlackApi(letter, letter.thread());
        Answer answer = slack(first, letter, now);
        return first.isThreadGone() ? slack(new SlackApi(letter, ""), letter, now) : answer;
    }

    private Answer slack(SlackApi slack, Letter letter, Instant now) {
        try {
            Answer answer = Answer.Taken.NAMELESS;
            for (HttpRequest request : slack.requests()) {
                answer = refusal(letter, request.uri().getHost())
                        .orElseGet(() -> exchange(request, letter, now, WHOLE, slack::read));
                if (!(answer instanceof Answer.Taken)) {
                    return answer;
                }
            }
            return answer;
        } catch (TidemarkException e) {
            return new Answer.Refused(e.code(), e.failure().message());
        }
    }

    /** What the file names was written by an administrator. */
    private Optional<Answer> refusal(Letter letter, String host) {
        if (letter.receiver().origin() == Origin.FILE) {
            return Optional.empty();
        }
        return hosts.refusal(host)
                .map(why -> new Answer.Refused(
                        ErrorCode.INVALID_SETTING, letter.invalid(why).failure().message()));
    }

    private Answer exchange(
            HttpRequest request,
            Letter letter,
            Instant now,
            HttpResponse.BodyHandler<String> words,
            Function<String, Answer> good) {
        CompletableFuture<HttpResponse<String>> pending = client.sendAsync(request, words);
        try {
            HttpResponse<String> response = pending.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
            return isGood(response.statusCode()) ? good.apply(response.body()) : read(response, letter, now);
        } catch (TimeoutException e) {
            pending.cancel(true);
            return noAnswer();
        } catch (ExecutionException e) {
            return broken(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return later(ErrorCode.UNREACHABLE, "Tidemark stopped while sending");
        }
    }

    private static Answer read(HttpResponse<String> response, Letter letter, Instant now) {
        int status = response.statusCode();
        String words = letter.redacted(Words.cut(response.body(), LONGEST_WORDS))
                .replaceAll("\\s+", " ")
                .strip();
        String why = "answered " + status + (words.isEmpty() ? "" : ": " + words);
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Answer.Later(
                    ErrorCode.REFUSED_FOR_NOW,
                    why,
                    response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.read(header, now)));
        }
        ErrorCode code = status == 401 || status == 403 ? ErrorCode.AUTHENTICATION_FAILED : ErrorCode.INVALID_SETTING;
        return new Answer.Refused(code, status >= 300 && status < 400 ? why + " (redirects are not followed)" : why);
    }

    private Answer broken(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e ->
                later(
                        ErrorCode.TIMEOUT,
                        "no connection within " + limits.connect().toMillis() + " ms");
            case HttpTimeoutException e -> noAnswer();
            case ConnectException e -> later(ErrorCode.UNREACHABLE, "no connection: the host is unknown or refuses it");
            case SSLException e -> later(ErrorCode.UNREACHABLE, "no secure connection: check the certificate");
            case IOException e -> later(ErrorCode.UNREACHABLE, "the connection broke before an answer came");
            default ->
                later(ErrorCode.INTERNAL, "sending failed: " + cause.getClass().getSimpleName());
        };
    }

    private Answer noAnswer() {
        return later(ErrorCode.TIMEOUT, "no answer within " + limits.answer().toMillis() + " ms");
    }

    private static Answer later(ErrorCode code, String why) {
        return new Answer.Later(code, why, Optional.empty());
    }
}
