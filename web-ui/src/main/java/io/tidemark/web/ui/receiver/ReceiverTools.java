package io.tidemark.web.ui.receiver;

import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.Routes;

/** What the form of a receiver needs: where receivers are kept, how one is tried out, and of what one would be told. */
record ReceiverTools(
        Receivers receivers, ReceiverTest test, ReceiverPreview preview, Routes routes, Incidents incidents) {}
