package io.tidemark.testkit;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a delivery: by default the pending message to {@code hook} that INC-1 was opened. */
public final class DeliveryBuilder {
    private ReceiverId receiver = new ReceiverId("hook");
    private IncidentId incident = new IncidentId(1);
    private IncidentEvent.Kind change = IncidentEvent.Kind.OPENED;
    private @Nullable String key;
    private String group = "";
    private Instant createdAt = Builders.NOON;
    private Instant nextAttemptAt = Builders.NOON;

    DeliveryBuilder() {}

    public DeliveryBuilder to(String name) {
        receiver = new ReceiverId(name);
        return this;
    }

    public DeliveryBuilder about(long incidentNumber) {
        incident = new IncidentId(incidentNumber);
        return this;
    }

    public DeliveryBuilder telling(IncidentEvent.Kind what) {
        change = what;
        return this;
    }

    /** Without one, the key is made of receiver, incident and change. */
    public DeliveryBuilder withKey(String text) {
        key = text;
        return this;
    }

    public DeliveryBuilder dueAt(Instant when) {
        nextAttemptAt = when;
        return this;
    }

    public DeliveryBuilder createdAt(Instant when) {
        createdAt = when;
        return this;
    }

    public DeliveryBuilder inGroup(String common) {
        group = common;
        return this;
    }

    public Delivery build() {
        String unique = key == null ? receiver + "/" + incident + "/" + change : key;
        return new Delivery(
                0,
                receiver,
                incident,
                change,
                unique,
                "{\"text\":\"hello\"}",
                Delivery.Status.PENDING,
                0,
                createdAt,
                nextAttemptAt,
                "",
                null,
                Delivery.Trace.of("root", group));
    }
}
