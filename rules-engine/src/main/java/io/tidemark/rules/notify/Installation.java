package io.tidemark.rules.notify;

import io.tidemark.core.incident.DedupKey;
import io.tidemark.core.incident.IncidentId;
import java.net.URI;

/**
 * This installation of Tidemark, as messages name it.
 *
 * @param id tells installations apart that send to the same service; letters, digits, '-', '_' and '.'
 * @param baseUrl where people reach its pages
 */
public record Installation(String id, URI baseUrl) {
    public Installation {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "An installation id has 1 to 100 letters, digits, '-', '_' and '.'; this one has not: " + id);
        }
        boolean isWeb = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
        if (!isWeb || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "The base URL reads http(s)://host[:port][/path]; this one does not: " + baseUrl);
        }
    }

    /** The page of an incident. */
    public String link(IncidentId incident) {
        return incidents() + "/" + incident;
    }

    /** The page of all incidents. */
    String incidents() {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base : base + "/") + "incidents";
    }

    /** The names of its incidents at services that keep alerts. */
    public DedupKey keys() {
        return new DedupKey(id);
    }

    /** The incident's name beyond this installation. */
    String dedupKey(IncidentId incident) {
        return keys().of(incident);
    }
}
