package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Changes between light and dark; the browser remembers it. */
final class ThemeToggle extends Button {
    ThemeToggle() {
        super(VaadinIcon.ADJUST.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel("Light or dark");
        setTooltipText("Light or dark");
        addClickListener(click -> getElement().executeJs("window.tidemarkToggleScheme()"));
    }
}
