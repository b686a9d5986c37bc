package io.tidemark.core.incident;

import static io.tidemark.core.incident.ReceiverSetting.address;
import static io.tidemark.core.incident.ReceiverSetting.secret;
import static io.tidemark.core.incident.ReceiverSetting.secretAddress;
import static io.tidemark.core.incident.ReceiverSetting.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The services that can receive, with what each must be told. */
public enum ReceiverType {
    SLACK("Slack", Pace.CALM, secretAddress("Webhook URL", "Of an incoming webhook: https://hooks.slack.com/…")),
    SLACK_APP(
            "Slack app",
            Pace.CALM,
            secret("token", "Bot token", "xoxb-…, with the scope chat:write"),
            text("channel", "Channel", "Its id, such as C024BE91L; the app must be a member"),
            secret("signingSecret", "Signing secret", "Of the app; checks that its buttons were pressed in Slack")
                    .optional(),
            address("API URL", "Only where it is not https://slack.com/api")),
    PAGERDUTY(
            "PagerDuty",
            Pace.CALM,
            secret("routingKey", "Routing key", "Of an Events API v2 integration"),
            secret("webhookSecret", "Webhook secret", "Of a webhook v3 that tells us of acknowledgements")
                    .optional(),
            address("Events URL", "Only where it is not the public one")),
    OPSGENIE(
            "Opsgenie",
            Pace.CALM,
            secret("apiKey", "API key", "Of an API integration that may create and update alerts"),
            address("API URL", "Only where it is not https://api.opsgenie.com, such as https://api.eu.opsgenie.com")),
    TEAMS(
            "Microsoft Teams",
            Pace.CALM,
            secretAddress("Webhook URL", "Of a workflow that posts to a channel when called")),
    EMAIL(
            "E-mail",
            Pace.CALM,
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
            Pace.EVERYTHING,
            secretAddress("URL", "Where Prometheus Alertmanager answers, such as https://alerts.example.com"),
            secret("token", "Token", "Sent as a bearer token; empty for none").optional()),
    WEBHOOK(
            "Webhook",
            Pace.ANY,
            secretAddress("URL", "Takes JSON by POST"),
            secret("signingKey", "Signing key", "Signs each message by HMAC-SHA256; empty for none")
                    .optional(),
            text("format", "Format", "tidemark when left out, or cloudevents (CloudEvents 1.0)")
                    .optional()
                    .as(ReceiverSetting.Form.WEBHOOK_FORMAT));

    /** The option that says how many messages a minute a receiver takes one by one. */
    public static final String PER_MINUTE = "perMinute";

    /** The option that says how messages are titled. */
    public static final String TITLE_TEMPLATE = "titleTemplate";

    /** The option that says what messages say. */
    public static final String TEXT_TEMPLATE = "textTemplate";

    private static final int CALM_PER_MINUTE = 20;

    /** How many messages a service is to be sent. */
    private enum Pace {
        /** People read it, or are woken by it: beyond a number a minute, a digest. */
        CALM,
        /** Programs read it: any number, unless somebody sets one. */
        ANY,
        /** It groups by itself, and needs each. */
        EVERYTHING
    }

    private final String title;
    private final Pace pace;
    /** By {@code List.of}, so nobody changes it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ReceiverSetting> settings;

    ReceiverType(String title, Pace pace, ReceiverSetting... settings) {
        this.title = title;
        this.pace = pace;
        ReceiverSetting perMinute = text(
                        PER_MINUTE,
                        "Messages a minute",
                        "More become a digest; " + (pace == Pace.CALM ? "20" : "any number")
                                + " when left out, 0 for any number")
                .optional()
                .as(ReceiverSetting.Form.NUMBER);
        this.settings = Stream.of(
                        Arrays.stream(settings),
                        pace == Pace.EVERYTHING ? Stream.<ReceiverSetting>empty() : Stream.of(perMinute),
                        templates())
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<ReceiverSetting> templates() {
        return Stream.of(
                text(TITLE_TEMPLATE, "Title", "A template, such as {{severity}}: {{title}}; ours when left out")
                        .optional()
                        .as(ReceiverSetting.Form.LINE_TEMPLATE),
                text(TEXT_TEMPLATE, "Text", "A template, such as {{explanation}} See {{link}}; ours when left out")
                        .optional()
                        .as(ReceiverSetting.Form.TEXT_TEMPLATE));
    }

    /** The service's name. */
    public String title() {
        return title;
    }

    public List<ReceiverSetting> settings() {
        return settings;
    }

    /** Whether many incidents may be told in one message. */
    public boolean takesDigests() {
        return pace != Pace.EVERYTHING;
    }

    int usualPerMinute() {
        return pace == Pace.CALM ? CALM_PER_MINUTE : 0;
    }
}
