package io.tidemark.web.ui.route;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.route.RouteForm;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Tone;
import java.util.function.Consumer;

/** Makes or changes a route. */
final class RouteDialog extends Dialog {
    /** @param taken saves the route; what is wrong with it is an IllegalArgumentException, which is shown */
    RouteDialog(String title, RouteFields fields, Consumer<RouteForm> taken) {
        setHeaderTitle(title);
        Div result = new Div();
        result.addClassName("tm-result");
        add(fields, result);
        Button save = new Button("Save", click -> {
            try {
                taken.accept(fields.form());
                close();
            } catch (IllegalArgumentException e) {
                result.removeAll();
                result.add(new Banner(Tone.BAD, "That makes no route.", String.valueOf(e.getMessage())));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }
}
