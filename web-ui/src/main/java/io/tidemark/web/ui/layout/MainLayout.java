package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Incidents;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: navigation at the left; title, search and user on top. */
@Layout
@PermitAll
final class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final transient Incidents incidents;
    private final H1 title = new H1();
    private final Navigation navigation = new Navigation();

    MainLayout(HealthReads health, Incidents incidents, ObjectProvider<AuthenticationContext> authentication) {
        this.incidents = incidents;
        title.addClassName("tm-page-title");
        Div topbar = new Div(new DatasetSearch(health), new ThemeToggle());
        topbar.addClassName("tm-topbar");
        authentication.ifAvailable(context -> topbar.add(new UserMenu(context)));
        var brand = Links.to(Links.OVERVIEW, "Tidemark");
        brand.setClassName("tm-brand");
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand, new Scroller(navigation));
        addToNavbar(new DrawerToggle(), title, topbar);
        Live.refresh(this, this::countIncidents);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(MenuConfiguration.getPageHeader(getContent()).orElse(""));
        countIncidents();
    }

    private void countIncidents() {
        navigation.showOpenIncidents(incidents.count(IncidentFilter.OPEN.withRootsOnly()));
    }
}
