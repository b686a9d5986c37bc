package io.tidemark.rules.notify;

import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What each service is told, in its own form and without secrets. */
final class Messages {
    private final Installation installation;

    Messages(Installation installation) {
        this.installation = installation;
    }

    /**
     * The message of a change; empty where the service has no word for it.
     *
     * @param key names the message
     */
    Optional<ObjectNode> of(Receiver receiver, IncidentChange change, String key) {
        return of(receiver.type(), Telling.by(receiver.options(), change, installation), key);
    }

    /** The message of a change in given words. */
    Optional<ObjectNode> of(ReceiverType type, Telling change, String key) {
        return switch (type) {
            case SLACK -> Optional.of(new SlackMessage(change, installation).render());
            case SLACK_APP -> Optional.of(SlackAppMessage.of(change, installation));
            case PAGERDUTY -> Optional.of(new PagerDutyEvent(change, installation).render());
            case OPSGENIE -> Optional.of(new OpsgenieAlert(change, installation).render());
            case TEAMS -> Optional.of(new TeamsCard(change, installation).render());
            case EMAIL -> Optional.of(new MailMessage(change, installation, key).render());
            case ALERTMANAGER ->
                change.change().event().kind() == IncidentEvent.Kind.ACKNOWLEDGED
                        ? Optional.empty()
                        : Optional.of(new AlertmanagerAlert(change, installation).render());
            case WEBHOOK -> Optional.of(new WebhookMessage(change, installation, key).render());
        };
    }

    /** The message of many changes. */
    ObjectNode of(ReceiverType type, Digest digest) {
        return new DigestMessage(digest, installation).of(type);
    }

    /** What ends a digest's alert once all that it tells of is over; empty where a digest leaves nothing open. */
    Optional<ObjectNode> over(ReceiverType type, String digestKey) {
        return DigestMessage.over(type, digestKey, installation);
    }

    /**
     * Messages that say that messages arrive, in the receiver's own words where it has any; where they open something, the
     * last one closes it.
     */
    List<ObjectNode> tests(Receiver receiver, String key, Instant now) {
        Telling sample = Telling.by(receiver.options(), SampleChange.opened(now), installation);
        return sample.worded() ? samples(receiver, sample, key, now) : tests(receiver.type(), now);
    }

    private List<ObjectNode> samples(Receiver receiver, Telling sample, String key, Instant now) {
        ReceiverType type = receiver.type();
        Stream<ObjectNode> opened = of(type, sample, key).stream();
        return switch (type) {
            case PAGERDUTY, OPSGENIE, ALERTMANAGER ->
                Stream.concat(opened, of(receiver, SampleChange.resolved(now), key).stream())
                        .toList();
            case SLACK, SLACK_APP, TEAMS, EMAIL, WEBHOOK -> opened.toList();
        };
    }

    private List<ObjectNode> tests(ReceiverType type, Instant now) {
        return switch (type) {
            case SLACK -> List.of(SlackMessage.test(installation));
            case SLACK_APP -> List.of(SlackAppMessage.test(installation, now));
            case PAGERDUTY ->
                List.of(
                        PagerDutyEvent.test(installation, "trigger", now),
                        PagerDutyEvent.test(installation, "resolve", now));
            case OPSGENIE -> List.of(OpsgenieAlert.test(installation, now), OpsgenieAlert.testOver(installation, now));
            case TEAMS -> List.of(TeamsCard.test(installation));
            case EMAIL -> List.of(MailMessage.test(installation, now));
            case ALERTMANAGER -> List.of(AlertmanagerAlert.test(installation, now));
            case WEBHOOK -> List.of(WebhookMessage.test(installation, now));
        };
    }
}
