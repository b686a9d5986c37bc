package io.tidemark.rules.desk;

import io.tidemark.core.incident.StaleIncidentException;

/** Does again what failed because somebody else saved the incident first. */
final class Retry {
    private static final int ATTEMPTS = 5;

    private Retry() {}

    static void whileStale(Runnable action, Runnable forget) {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return;
            } catch (StaleIncidentException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                forget.run();
            }
        }
    }
}
