package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.words.Numbers;

/** The ways to the pages, with the number of open incidents. */
final class Navigation extends SideNav {
    private final Span openIncidents = new Span();

    Navigation() {
        openIncidents.addClassName("tm-count");
        SideNavItem incidents = item("Incidents", Links.INCIDENTS, VaadinIcon.BELL_O);
        incidents.setSuffixComponent(openIncidents);
        addItem(
                item("Overview", Links.OVERVIEW, VaadinIcon.DASHBOARD),
                item("Datasets", Links.DATASETS, VaadinIcon.TABLE),
                incidents,
                item("Rules", Links.RULES, VaadinIcon.CHECK_SQUARE_O),
                item("Sources", Links.SOURCES, VaadinIcon.DATABASE),
                item("Receivers", Links.RECEIVERS, VaadinIcon.PAPERPLANE_O),
                item("Routes", Links.ROUTES, VaadinIcon.SITEMAP));
    }

    void showOpenIncidents(int number) {
        openIncidents.setText(Numbers.count(number));
        openIncidents.setVisible(number > 0);
        openIncidents.setTitle(number + " open incidents");
    }

    private static SideNavItem item(String label, String path, VaadinIcon icon) {
        SideNavItem item = new SideNavItem(label, path, icon.create());
        item.setMatchNested(!path.isEmpty());
        return item;
    }
}
