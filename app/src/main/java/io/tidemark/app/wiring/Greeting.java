package io.tidemark.app.wiring;

import io.tidemark.rules.notify.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says where the pages are, once they are there. */
@Component
class Greeting implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);
    private static final double MILLIS = 1_000.0;

    private final Installation installation;

    Greeting(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        double seconds = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / MILLIS;
        LOG.info("Tidemark is up after {} s: {}", seconds, installation.baseUrl());
    }
}
