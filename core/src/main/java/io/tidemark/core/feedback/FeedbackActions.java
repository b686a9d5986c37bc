package io.tidemark.core.feedback;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;

/** Port: what people say of the values of an incident; what was judged since is judged anew, and nobody is alerted by it. */
public interface FeedbackActions {
    /** Somebody says that the failing values were legitimate, which ends the incident, or that nothing is learnt from them. */
    Incident say(IncidentId incident, Stance stance, String who, String note);

    /** Somebody takes back what was said of the incident's values. */
    Incident takeBack(IncidentId incident, String who);
}
