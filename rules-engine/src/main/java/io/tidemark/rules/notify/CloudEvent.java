package io.tidemark.rules.notify;

import tools.jackson.databind.node.ObjectNode;

/** A webhook's message as an event of CloudEvents 1.0 in structured mode. */
final class CloudEvent {
    static final String FORMAT = "cloudevents";
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private CloudEvent() {}

    static String of(String body) {
        ObjectNode message = Json.parse(body);
        ObjectNode event = Json.object()
                .put("specversion", "1.0")
                .put("id", message.path("id").asString())
                .put("source", "/tidemark/" + message.path("installation").asString())
                .put("type", "io.tidemark." + message.path("type").asString())
                .put("time", message.path("time").asString())
                .put("datacontenttype", "application/json");
        String incident = message.path("incident").path("id").asString("");
        if (!incident.isEmpty()) {
            event.put("subject", incident);
        }
        event.set("data", message);
        return Json.text(event);
    }
}
