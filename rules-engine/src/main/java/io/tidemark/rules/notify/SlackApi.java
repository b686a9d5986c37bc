package io.tidemark.rules.notify;

import io.tidemark.core.error.ErrorCode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a message reaches Slack as an app: the first about an incident is posted; later ones change it and say what is new
 * in its thread. Slack names a message by channel and time.
 */
final class SlackApi {
    static final String PUBLIC = "https://slack.com/api";

    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "fatal_error", "internal_error", "service_unavailable", "request_timeout");
    private static final Set<String> OF_THE_TOKEN =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope");

    private static final Set<String> GONE = Set.of("message_not_found", "thread_not_found");

    private final Letter letter;
    private final String thread;
    private boolean gone;

    /**
     * @param thread the name that Slack gave to the first message; empty when there is none
     */
    SlackApi(Letter letter, String thread) {
        this.letter = letter;
        this.thread = thread;
    }

    /** The requests, to be made in this order; the first that fails ends it. */
    List<HttpRequest> requests() {
        ObjectNode both = Json.parse(letter.body());
        ObjectNode message = (ObjectNode) both.path("message");
        if (thread.isEmpty()) {
            return List.of(call("chat.postMessage", marked(message.put("channel", letter.required("channel")))));
        }
        String channel = thread.substring(0, thread.indexOf('/'));
        String time = thread.substring(thread.indexOf('/') + 1);
        List<HttpRequest> calls = new ArrayList<>();
        if (both.has("reply")) {
            calls.add(call("chat.update", message.put("channel", channel).put("ts", time)));
            ObjectNode reply = (ObjectNode) both.path("reply");
            calls.add(call(
                    "chat.postMessage", marked(reply.put("channel", channel).put("thread_ts", time))));
        } else {
            calls.add(call("chat.postMessage", marked(message.put("channel", channel))));
        }
        return calls;
    }

    /** What a good answer's body says, for Slack answers 200 to what it refuses. */
    Answer read(String body) {
        JsonNode answer;
        try {
            answer = Json.parse(body);
        } catch (JacksonException | ClassCastException e) {
            return new Answer.Later(ErrorCode.REFUSED_FOR_NOW, "Slack's answer is not JSON", Optional.empty());
        }
        if (answer.path("ok").asBoolean(false)) {
            String channel = answer.path("channel").asString("");
            String time = answer.path("ts").asString("");
            return new Answer.Taken(!thread.isEmpty() || time.isEmpty() ? thread : channel + "/" + time);
        }
        gone = !thread.isEmpty() && GONE.contains(answer.path("error").asString(""));
        String error = letter.redacted(Words.cut(answer.path("error").asString("no reason"), 200));
        String why = "Slack refuses it: " + error;
        if (PASSING.contains(error)) {
            return new Answer.Later(ErrorCode.REFUSED_FOR_NOW, why, Optional.empty());
        }
        return new Answer.Refused(
                OF_THE_TOKEN.contains(error) ? ErrorCode.AUTHENTICATION_FAILED : ErrorCode.INVALID_SETTING, why);
    }

    /** Whether somebody deleted the first message, so that what follows is to be posted as the first was. */
    boolean isThreadGone() {
        return gone;
    }

    private ObjectNode marked(ObjectNode message) {
        message.putObject("metadata")
                .put("event_type", "tidemark_delivery")
                .putObject("event_payload")
                .put("key", letter.key());
        return message;
    }

    private HttpRequest call(String method, ObjectNode body) {
        String address = letter.optionOr("url", PUBLIC).replaceAll("/+$", "") + "/" + method;
        return HttpRequest.newBuilder(URI.create(letter.web(address).toString()))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + letter.secret("token"))
                .header("User-Agent", "Tidemark")
                .header("Tidemark-Delivery", letter.key())
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body), StandardCharsets.UTF_8))
                .build();
    }
}
