package io.tidemark.core.incident;

import java.util.Map;
import java.util.Optional;

/** Port: shows what a receiver would be told, and sends nothing. */
public interface ReceiverPreview {
    /**
     * The message of the last change of an incident.
     *
     * @param options those of the receiver, of which its templates count
     * @param incident empty for a made-up one
     * @throws io.tidemark.core.error.TidemarkException when a template is wrong or there is no such incident
     */
    Preview preview(ReceiverType type, Map<String, String> options, Optional<IncidentId> incident);

    /**
     * A message that was not sent.
     *
     * @param body what the service would be sent, without secrets
     */
    record Preview(String title, String text, String body) {}
}
