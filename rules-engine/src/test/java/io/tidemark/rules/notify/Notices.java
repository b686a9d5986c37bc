package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.OtherSide.Taken;
import io.tidemark.testkit.InMemoryStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A desk, a notifier and a sender over one store, with a server that receives: what a test of routes needs. */
final class Notices implements AutoCloseable {
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));

    final InMemoryStore store = new InMemoryStore();
    final IncidentDesk desk = new IncidentDesk(store.incidents());
    final OtherSide other = new OtherSide();
    Notifier notifier = new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), HERE);
    private Sender sender = sender(new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE));

    Notices() throws IOException {}

    private Sender sender(Gate gate) {
        return sender(gate, List.of());
    }

    private Sender sender(Gate gate, List<String> allowed) {
        return new Sender(
                store.receivers(),
                store.outbox(),
                gate,
                new SendLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofDays(3)),
                AllowedHosts.andPublicOnes(allowed));
    }

    /** Routes look at owners and tags of the store's datasets. */
    void knowOwners() {
        notifier = notifier.withOwners(new RouteSubjects(store.datasets(), store.incidents()));
    }

    /** Receivers that people made may lie here. */
    void allowLoopback() {
        Gate gate = new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE);
        sender = sender(gate, List.of("127.0.0.1"));
    }

    /** Messages say who is affected downstream. */
    void heeding(Impacts impacts) {
        sender = sender(new Gate(
                new Gate.Stored(store.incidents(), store.outbox(), store.silences(), store.routes()), HERE, impacts));
    }

    /** Webhooks of these names, of this server. */
    Notices hooks(String... names) {
        for (String name : names) {
            store.receivers()
                    .save(aReceiver()
                            .named(name)
                            .madeBy(Origin.FILE)
                            .withSecret("url", other.url("/" + name))
                            .build());
        }
        return this;
    }

    Notices receiver(String name, ReceiverType type, String option, String value) {
        store.receivers()
                .save(aReceiver()
                        .named(name)
                        .ofType(type)
                        .madeBy(Origin.FILE)
                        .withSecret("url", other.url("/" + name))
                        .withSecret("routingKey", "R0UT1NGK3Y")
                        .withOption("url", other.url("/pagerduty"))
                        .withOption(option, value)
                        .build());
        return this;
    }

    /** The routes as the configuration file writes them. */
    Notices routes(String yaml) {
        RouteForm root = new YAMLMapper().readValue(yaml, RouteForm.class);
        store.routes().save(new RouteTree(root.root(), Origin.FILE));
        return this;
    }

    Incident open(String rule, Severity severity, Instant at) {
        return open(rule, severity, PLAYS, at);
    }

    Incident open(String rule, Severity severity, DatasetId dataset, Instant at) {
        List<IncidentChange> changes = desk.apply(
                List.of(aVerdict()
                        .by(rule, RuleType.ROW_COUNT)
                        .of(dataset)
                        .withSeverity(severity)
                        .judgedAt(at)
                        .violated(3, Range.ANY, "3 rows")
                        .build()),
                at);
        notifier.announce(changes);
        return changes.getFirst().incident();
    }

    /** The rule finds nothing wrong. */
    void pass(String rule, Instant at) {
        notifier.announce(desk.apply(
                List.of(aVerdict().by(rule, RuleType.ROW_COUNT).judgedAt(at).build()), at));
    }

    void acknowledge(Incident incident, Instant at) {
        notifier.announce(List.of(desk.acknowledge(incident.id(), "ada", "", at)));
    }

    void resolve(Incident incident, Instant at) {
        notifier.announce(List.of(desk.resolve(incident.id(), "ada", Resolution.FIXED, "", at)));
    }

    int sendAt(Instant at) {
        return sender.sendDue(at);
    }

    /** As the scheduler does, from the one time to the other. */
    void sendUntil(Instant from, Instant until, Duration every) {
        for (Instant at = from; !at.isAfter(until); at = at.plus(every)) {
            sender.sendDue(at);
        }
    }

    List<String> told() {
        return other.taken().stream().map(Taken::key).toList();
    }

    List<String> toldTo(String path) {
        return other.taken().stream()
                .filter(taken -> taken.path().equals(path))
                .map(Taken::key)
                .toList();
    }

    static Instant noonPlus(Duration span) {
        return NOON.plus(span);
    }

    @Override
    public void close() {
        other.close();
    }
}
