package io.tidemark.web.ui.receiver;

import io.tidemark.core.incident.Receiver;
import java.util.List;

/**
 * What a type of receiver needs.
 *
 * @param title the service's name
 * @param secrets what must stay secret
 * @param options what need not
 */
record ReceiverKind(String title, List<Setting> secrets, List<Setting> options) {
    private static final ReceiverKind SLACK = new ReceiverKind(
            "Slack",
            List.of(new Setting("url", "Webhook URL", "Of an incoming webhook: https://hooks.slack.com/…", true)),
            List.of());
    private static final ReceiverKind PAGERDUTY = new ReceiverKind(
            "PagerDuty",
            List.of(new Setting("routingKey", "Routing key", "Of an Events API v2 integration", true)),
            List.of(new Setting("url", "Events URL", "Only where it is not the public one", false)));
    private static final ReceiverKind WEBHOOK = new ReceiverKind(
            "Webhook",
            List.of(
                    new Setting("url", "URL", "Takes JSON by POST", true),
                    new Setting(
                            "signingKey", "Signing key", "Signs each message by HMAC-SHA256; empty for none", false)),
            List.of());

    static ReceiverKind of(Receiver.Type type) {
        return switch (type) {
            case SLACK -> SLACK;
            case PAGERDUTY -> PAGERDUTY;
            case WEBHOOK -> WEBHOOK;
        };
    }

    /** One thing to enter. */
    record Setting(String name, String label, String help, boolean required) {}
}
