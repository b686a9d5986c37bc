package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message to one receiver, without its body. */
@Schema(name = "Delivery", description = "One message to one receiver about one change of an incident.")
record DeliveryView(
        long id,
        String receiver,
        String incident,
        IncidentEvent.Kind change,
        Delivery.Status status,
        int attempts,
        Instant createdAt,

        @Schema(description = "When it is tried (again); absent when it is not.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "What the last attempt met.") @Nullable
        String lastError,

        @Nullable Instant sentAt) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.receiver().value(),
                delivery.incident().toString(),
                delivery.change(),
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.status() == Delivery.Status.PENDING || delivery.status() == Delivery.Status.HELD
                        ? delivery.nextAttemptAt()
                        : null,
                Absent.ifEmpty(delivery.lastError()),
                delivery.sentAt());
    }
}
