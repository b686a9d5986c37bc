package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the app: style sheets, icon, and the colour scheme before anything is drawn. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("lumo/presets/compact.css")
@StyleSheet("tidemark/tidemark.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
public final class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Tidemark");
        settings.addFavIcon("icon", "tidemark/icon.svg", "any");
        settings.addInlineFromFile(
                Inline.Position.PREPEND, "META-INF/resources/tidemark/scheme.js", Inline.Wrapping.JAVASCRIPT);
    }
}
