package io.tidemark.web.ui.part;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is gone. */
public final class Confirm {
    private Confirm() {}

    /** Asks whether the thing is to be deleted, and says what goes with it. */
    public static void delete(String thing, String consequence, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Delete " + thing + "?");
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setConfirmText("Delete");
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
    }
}
