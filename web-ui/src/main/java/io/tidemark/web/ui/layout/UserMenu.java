package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tidemark.web.ui.part.CurrentUser;

/** Says who is signed in, and signs out. */
final class UserMenu extends MenuBar {
    UserMenu(AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        String name = CurrentUser.name();
        MenuItem user = addItem(VaadinIcon.USER.create());
        user.setAriaLabel("Signed in as " + name);
        user.getSubMenu().addItem("Signed in as " + name).setEnabled(false);
        user.getSubMenu().addItem("Sign out", click -> authentication.logout());
    }
}
