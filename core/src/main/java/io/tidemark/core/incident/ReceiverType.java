package io.tidemark.core.incident;

import static io.tidemark.core.incident.ReceiverSetting.address;
import static io.tidemark.core.incident.ReceiverSetting.secret;
import static io.tidemark.core.incident.ReceiverSetting.secretAddress;
import static io.tidemark.core.incident.ReceiverSetting.text;

import java.util.List;

/** The services that can receive, with what each must be told. */
public enum ReceiverType {
    SLACK("Slack", secretAddress("Webhook URL", "Of an incoming webhook: https://hooks.slack.com/…")),
    PAGERDUTY(
            "PagerDuty",
            secret("routingKey", "Routing key", "Of an Events API v2 integration"),
            address("Events URL", "Only where it is not the public one")),
    OPSGENIE(
            "Opsgenie",
            secret("apiKey", "API key", "Of an API integration that may create and update alerts"),
            address("API URL", "Only where it is not https://api.opsgenie.com, such as https://api.eu.opsgenie.com")),
    TEAMS("Microsoft Teams", secretAddress("Webhook URL", "Of a workflow that posts to a channel when called")),
    EMAIL(
            "E-mail",
            text("host", "SMTP server", "Its name; mail goes to it and no further by ourselves"),
            text("port", "Port", "587 when left out; 465 for tls, 25 for none")
                    .optional()
                    .as(ReceiverSetting.Form.PORT),
            text("security", "Security", "starttls when left out, tls or none")
                    .optional()
                    .as(ReceiverSetting.Form.MAIL_SECURITY),
            text("user", "User", "Empty when the server asks for none").optional(),
            secret("password", "Password", "Of that user").optional(),
            text("from", "From", "The sender's address").as(ReceiverSetting.Form.MAIL_ADDRESSES),
            text("to", "To", "Addresses, separated by commas").as(ReceiverSetting.Form.MAIL_ADDRESSES)),
    ALERTMANAGER(
            "Alertmanager",
            secretAddress("URL", "Where Prometheus Alertmanager answers, such as https://alerts.example.com"),
            secret("token", "Token", "Sent as a bearer token; empty for none").optional()),
    WEBHOOK(
            "Webhook",
            secretAddress("URL", "Takes JSON by POST"),
            secret("signingKey", "Signing key", "Signs each message by HMAC-SHA256; empty for none")
                    .optional());

    private final String title;
    /** By {@code List.of}, so nobody changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ReceiverSetting> settings;

    ReceiverType(String title, ReceiverSetting... settings) {
        this.title = title;
        this.settings = List.of(settings);
    }

    /** The service's name. */
    public String title() {
        return title;
    }

    public List<ReceiverSetting> settings() {
        return settings;
    }
}
