package io.tidemark.web.ui.part;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.tidemark.core.error.Failure;

/** A short message that goes by itself. */
public final class Toast {
    private static final int SHORT = 3_500;
    private static final int LONG = 9_000;

    private Toast() {}

    public static void done(String sentence) {
        Notification.show(sentence, SHORT, Notification.Position.BOTTOM_END);
    }

    public static void failed(Failure failure) {
        failed(failure.message());
    }

    public static void failed(String sentence) {
        Notification shown = Notification.show(sentence, LONG, Notification.Position.BOTTOM_END);
        shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        shown.setAssertive(true);
    }
}
