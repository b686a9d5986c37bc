package io.tidemark.web.ui.sample;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import io.tidemark.web.ui.part.DenseGrid;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test of a view on fresh sample data, without a browser. */
@SpringJUnitConfig(SampleBeans.class)
@ViewPackages(packages = "io.tidemark.web.ui")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
public abstract class ViewTest extends SpringBrowserlessTest {
    /** Everything that the page says, tags left out. */
    protected static String textOf(Component component) {
        return textOf(component.getElement()).replaceAll("\\s+", " ");
    }

    /** Everything that the page and its dialogs say. */
    protected final String textOfPage() {
        StringBuilder text = new StringBuilder(textOf(getCurrentView().getElement()));
        find(Dialog.class).all().forEach(dialog -> text.append(textOf(dialog)));
        return text.toString().replaceAll("\\s+", " ");
    }

    /** Presses the button in a cell of the page's grid. */
    protected final void pressInGrid(int row, int column) {
        DenseGrid<?> grid = find(DenseGrid.class).single();
        ((Button) test(grid).getCellComponent(row, column)).click();
    }

    protected final void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        StringBuilder text = new StringBuilder();
        element.getChildren().forEach(child -> text.append(textOf(child)).append(' '));
        return text.toString();
    }
}
