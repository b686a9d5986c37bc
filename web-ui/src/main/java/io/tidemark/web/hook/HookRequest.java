package io.tidemark.web.hook;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Receivers;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of another service as it came, byte by byte, for its signature is over these. */
final class HookRequest {
    private static final int LONGEST = 1_000_000;

    private HookRequest() {}

    static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ApiException(
                    ProblemKind.BAD_REQUEST, "The call is longer than " + LONGEST + " bytes.", List.of());
        }
        return body;
    }

    /** The secret by which that receiver's service signs; who asks for another learns no more than from a bad signature. */
    static Secret secret(Receivers receivers, String id, ReceiverType type, String name) {
        return receiver(receivers, id)
                .filter(receiver -> receiver.type() == type && receiver.enabled())
                .map(receiver -> secretOrNull(receiver, name))
                .filter(secret -> !secret.value().isBlank())
                .orElseThrow(HookRequest::refused);
    }

    static ApiException refused() {
        return new ApiException(
                ProblemKind.UNAUTHENTICATED,
                "The signature is missing, wrong or too old, or the receiver has no secret to check it by.",
                List.of());
    }

    private static Optional<Receiver> receiver(Receivers receivers, String id) {
        try {
            return receivers.find(new ReceiverId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Secret secretOrNull(Receiver receiver, String name) {
        return receiver.secrets().get(name);
    }
}
