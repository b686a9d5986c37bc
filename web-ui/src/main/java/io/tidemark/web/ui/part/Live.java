package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Keeps a component fresh: every ten seconds while it is shown. */
public final class Live {
    private static final int TEN_SECONDS = 10_000;
    private static final int OFF = -1;

    private Live() {}

    /** Runs the refresh every ten seconds from when the component is attached until it is detached. */
    public static void refresh(Component component, Runnable refresh) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            count(ui, 1);
            Registration polling = ui.addPollListener(poll -> refresh.run());
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                polling.remove();
                count(ui, -1);
            });
        });
    }

    private static void count(UI ui, int more) {
        Watchers before = ComponentUtil.getData(ui, Watchers.class);
        int watchers = (before == null ? 0 : before.number()) + more;
        ComponentUtil.setData(ui, Watchers.class, new Watchers(watchers));
        ui.setPollInterval(watchers > 0 ? TEN_SECONDS : OFF);
    }

    private record Watchers(int number) {}
}
