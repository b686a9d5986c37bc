package io.tidemark.rules.action;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncedActionsTest {
    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Installation here = new Installation("test", URI.create("https://tidemark.example.com"));
    private final AnnouncedActions actions = new AnnouncedActions(
            desk,
            new LineageDesk(store.incidents(), store.lineage()),
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), here),
            MutableClock.atNoon());

    @Test
    void whatPeopleDoIsToldButNotWhatTheySay() {
        store.receivers().save(aReceiver().build());
        desk.apply(List.of(aVerdict().violated(3, Range.ANY, "3 rows").build()), NOON);
        IncidentId id = new IncidentId(1);

        actions.acknowledge(id, "ada", "on it");
        actions.comment(id, "ada", "the loader was down");
        actions.resolve(id, "ada", Resolution.FIXED, "restarted it");

        assertThat(store.outbox().newest(9).reversed())
                .extracting(Delivery::key)
                .containsExactly("INC-1/ACKNOWLEDGED/0/hook", "INC-1/RESOLVED/0/hook");
        assertThat(store.outbox().newest(1).getFirst().body()).contains("restarted it", "\"resolution\":\"fixed\"");
    }
}
