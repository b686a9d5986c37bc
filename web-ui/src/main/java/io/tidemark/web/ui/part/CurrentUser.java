package io.tidemark.web.ui.part;

import com.vaadin.flow.server.VaadinRequest;
import java.security.Principal;

/** Who looks at the page. */
public final class CurrentUser {
    private static final String NOBODY = "anonymous";

    private CurrentUser() {}

    /** The name that the person signed in with. */
    public static String name() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Principal principal = request == null ? null : request.getUserPrincipal();
        return principal == null ? NOBODY : principal.getName();
    }
}
