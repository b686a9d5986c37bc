package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import org.junit.jupiter.api.Test;

/** What every {@code Receivers} does. */
public abstract class ReceiversContract {
    protected abstract Ports ports();

    @Test
    void aReceiverIsFoundWithItsSecrets() {
        Receiver pager = aReceiver()
                .named("pager")
                .ofType(ReceiverType.PAGERDUTY)
                .withSecret("routingKey", "R0UT1NG")
                .withOption("url", "http://127.0.0.1:1/v2/enqueue")
                .from(Severity.ERROR)
                .forDatasets("warehouse:*", "lake:*")
                .disabled()
                .madeBy(Origin.FILE)
                .build();
        ports().receivers().save(pager);
        assertThat(ports().receivers().find(new ReceiverId("pager"))).contains(pager);
    }

    @Test
    void savingAgainReplacesAndAllComeById() {
        ports().receivers().save(aReceiver().named("zoo").build());
        ports().receivers().save(aReceiver().named("ant").build());
        Receiver zoo = aReceiver().named("zoo").disabled().build();
        ports().receivers().save(zoo);
        assertThat(ports().receivers().all())
                .containsExactly(aReceiver().named("ant").build(), zoo);
    }

    @Test
    void aDeletedReceiverIsGone() {
        Receiver receiver = aReceiver().build();
        ports().receivers().save(receiver);
        ports().receivers().delete(receiver.id());
        assertThat(ports().receivers().find(receiver.id())).isEmpty();
    }
}
