package io.tidemark.web.api.receiver;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverCheck;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a receiver of what a caller sent, after checking that its service has what it needs. */
final class ReceiverForm {
    private final ReceiverId id;
    private final ReceiverBody body;
    private final Map<String, Secret> secrets = new HashMap<>();

    /**
     * @param stored the receiver of that id that is there already, whose secrets stay unless they are set anew
     */
    ReceiverForm(ReceiverId id, ReceiverBody body, Optional<Receiver> stored) {
        this.id = id;
        this.body = body;
        stored.filter(there -> there.type() == body.type()).ifPresent(there -> secrets.putAll(there.secrets()));
        if (body.secrets() != null) {
            body.secrets().forEach((name, value) -> secrets.put(name, new Secret(value)));
        }
        secrets.values().removeIf(secret -> secret.value().isEmpty());
    }

    Receiver receiver() {
        Map<String, String> options = body.options() == null ? Map.of() : body.options();
        FieldProblems problems = new FieldProblems();
        ReceiverCheck.problems(body.type(), secrets, options).forEach(problems::add);
        problems.throwIfAny();
        List<String> datasets = body.datasets() == null ? DatasetSelector.ALL.globs() : body.datasets();
        return ApiException.checked(() -> new Receiver(
                id,
                body.type(),
                secrets,
                options,
                body.atLeast() == null ? Severity.WARNING : body.atLeast(),
                new DatasetSelector(datasets),
                body.enabled() == null || body.enabled(),
                Origin.USER));
    }
}
