package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.ReceiverId;

/**
 * The name of a message, by which the other side can tell a repetition: within one life of an incident each kind of
 * change occurs once, and escalations and reminders are numbered.
 */
final class MessageKey {
    private MessageKey() {}

    static String of(Incident incident, String kind, String life, ReceiverId receiver) {
        return incident.id() + "/" + kind + "/" + life + "/" + receiver;
    }

    /** {@code INC-1/REMINDED-1/0/chat} is followed by {@code INC-1/REMINDED-2/0/chat}. */
    static String next(String key) {
        String[] parts = key.split("/", -1);
        int dash = parts[1].lastIndexOf('-');
        int number = Integer.parseInt(parts[1].substring(dash + 1));
        parts[1] = parts[1].substring(0, dash + 1) + (number + 1);
        return String.join("/", parts);
    }
}
