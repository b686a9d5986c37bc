package io.tidemark.web.served;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverType;
import java.util.Map;
import java.util.Optional;

/** Shows templates as they stand. */
final class FakePreview implements ReceiverPreview {
    @Override
    public Preview preview(ReceiverType type, Map<String, String> options, Optional<IncidentId> incident) {
        String title = options.getOrDefault(ReceiverType.TITLE_TEMPLATE, "[ERROR] Few rows");
        if (title.contains("{{titel}}")) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING, "The template: line 1: there is no variable 'titel'");
        }
        String about = incident.map(IncidentId::toString).orElse("INC-0");
        return new Preview(
                title,
                options.getOrDefault(ReceiverType.TEXT_TEMPLATE, "812 rows, 4,000 or more are expected") + "\n" + about,
                "{\n  \"text\" : \"" + type.title() + "\"\n}");
    }
}
