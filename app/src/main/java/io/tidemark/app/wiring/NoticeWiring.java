package io.tidemark.app.wiring;

import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.incident.DedupKey;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.Routes;
import io.tidemark.rules.notify.AllowedHosts;
import io.tidemark.rules.notify.Gate;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.MessagePreview;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.rules.notify.SendLimits;
import io.tidemark.rules.notify.Sender;
import io.tidemark.rules.notify.TestMessages;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told, and by what name we sign. */
@Configuration(proxyBeanMethods = false)
class NoticeWiring {
    @Bean
    Installation installation(
            AccessFiles files,
            TidemarkSettings settings,
            @Value("${server.address}") String address,
            @Value("${server.port}") int port) {
        String base = settings.baseUrl().isEmpty() ? "http://" + address + ":" + port : settings.baseUrl();
        return new Installation(files.installation(), URI.create(base));
    }

    @Bean
    RouteSubjects routeSubjects(Datasets datasets, Incidents incidents) {
        return new RouteSubjects(datasets, incidents);
    }

    @Bean
    Notifier notifier(
            Receivers receivers,
            RouteSubjects subjects,
            Gate.Stored stored,
            Installation installation,
            LineageNotice lineage) {
        return new Notifier(receivers, stored.routes(), stored.outbox(), stored.incidents(), installation)
                .withOwners(subjects)
                .withLineage(lineage.impacts(), lineage.patience());
    }

    @Bean
    ReceiverPreview receiverPreview(Installation installation, Incidents incidents, InstantSource clock) {
        return new MessagePreview(installation, incidents, clock);
    }

    @Bean
    DedupKey dedupKey(Installation installation) {
        return installation.keys();
    }

    @Bean
    AllowedHosts allowedHosts(TidemarkSettings settings) {
        return AllowedHosts.andPublicOnes(settings.allowedHosts());
    }

    @Bean
    Gate.Stored gateStored(Incidents incidents, Outbox outbox, Silences silences, Routes routes) {
        return new Gate.Stored(incidents, outbox, silences, routes);
    }

    @Bean
    Gate gate(Gate.Stored stored, Installation installation, Impacts impacts) {
        return new Gate(stored, installation, impacts);
    }

    @Bean
    LineageNotice lineageNotice(Impacts impacts, TidemarkSettings settings) {
        return new LineageNotice(impacts, settings.lineageWait());
    }

    /** What messages take from the lineage, and how long they wait for it. */
    record LineageNotice(Impacts impacts, Duration patience) {}

    @Bean
    Sender sender(Receivers receivers, Outbox outbox, Gate gate, AllowedHosts hosts) {
        return new Sender(receivers, outbox, gate, SendLimits.USUAL, hosts);
    }

    @Bean
    ReceiverTest receiverTest(Installation installation, AllowedHosts hosts, InstantSource clock) {
        return new TestMessages(installation, SendLimits.USUAL, hosts, clock);
    }
}
