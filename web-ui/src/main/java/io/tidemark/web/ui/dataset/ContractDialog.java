package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.tidemark.core.contract.ContractText;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.web.ui.part.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Shows a dataset as a data contract, what that cannot say, and gives it as a file. */
final class ContractDialog extends Dialog {
    ContractDialog(Dataset dataset, ContractText contract) {
        setHeaderTitle("Data contract");
        setWidth("min(820px, 92vw)");
        Pre yaml = new Pre(contract.yaml());
        yaml.addClassNames("tm-code", "tm-contract");
        Div content = new Div(
                Texts.muted(
                        "The dataset and its rules as the Open Data Contract Standard 3.1 has them; check it against"
                                + " any source with tidemark contract verify."),
                yaml);
        content.addClassName("tm-stack");
        if (!contract.notes().isEmpty()) {
            content.add(Texts.muted("What the standard has no words for:"), notes(contract));
        }
        add(content);
        String file = dataset.id().value().replaceAll("[^A-Za-z0-9._-]", "_") + ".odcs.yaml";
        byte[] bytes = contract.yaml().getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/yaml", bytes.length)),
                "Download");
        getFooter().add(download, new Button("Close", click -> close()));
    }

    private static UnorderedList notes(ContractText contract) {
        UnorderedList list = new UnorderedList();
        contract.notes().forEach(note -> list.add(new ListItem(note.words())));
        return list;
    }
}
