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

    /** Whether it tells of the life that the incident has now: since it was last opened. */
    static boolean isOfNow(String key, Incident incident) {
        return life(key).equals(Integer.toString(incident.reopened()));
    }

    /** Whether both tell of one life of their incident. */
    static boolean isSameLife(String key, String other) {
        return life(key).equals(life(other));
    }

    /** How often it had come back; empty for a message that is none about one incident. */
    private static String life(String key) {
        String[] parts = key.split("/", -1);
        return parts[0].startsWith("INC-") && parts.length > 2 ? parts[2].split("\\.", 2)[0] : "";
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
