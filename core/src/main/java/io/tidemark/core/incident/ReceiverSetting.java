package io.tidemark.core.incident;

/**
 * One thing that a type of receiver is told.
 *
 * @param name in files and the API
 * @param label on the page
 * @param help what to enter
 * @param secret whether it is kept encrypted and never shown
 */
public record ReceiverSetting(String name, String label, String help, boolean secret, boolean required, Form form) {
    /** What a value looks like. */
    public enum Form {
        TEXT,
        /** Starts with https:// or http:// and names a host. */
        WEB_ADDRESS,
        PORT,
        /** One address or more, separated by commas. */
        MAIL_ADDRESSES,
        /** {@code starttls}, {@code tls} or {@code none}. */
        MAIL_SECURITY,
        /** A number from 0 to 99999. */
        NUMBER,
        /** {@code tidemark} or {@code cloudevents}. */
        WEBHOOK_FORMAT,
        /** A template that makes a line; {@link MessageField} lists what it may name. */
        LINE_TEMPLATE,
        /** A template that makes a text of any number of lines. */
        TEXT_TEMPLATE
    }

    static ReceiverSetting secret(String name, String label, String help) {
        return new ReceiverSetting(name, label, help, true, true, Form.TEXT);
    }

    static ReceiverSetting secretAddress(String label, String help) {
        return new ReceiverSetting("url", label, help, true, true, Form.WEB_ADDRESS);
    }

    static ReceiverSetting address(String label, String help) {
        return new ReceiverSetting("url", label, help, false, false, Form.WEB_ADDRESS);
    }

    static ReceiverSetting text(String name, String label, String help) {
        return new ReceiverSetting(name, label, help, false, true, Form.TEXT);
    }

    ReceiverSetting optional() {
        return new ReceiverSetting(name, label, help, secret, false, form);
    }

    ReceiverSetting as(Form other) {
        return new ReceiverSetting(name, label, help, secret, required, other);
    }
}
