package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The modules that browsers draw with. Their address names their content, so that a browser may keep them for good and
 * never uses those of another version; each imports the next relative to itself.
 */
final class Scripts {
    /** Where the files are on the class path. */
    static final String FILES = "META-INF/resources/tidemark/";

    private static final List<String> OWN = List.of(
            "cells.js",
            "chart.js",
            "curve.js",
            "drawing.js",
            "heatmap.js",
            "histogram.js",
            "palette.js",
            "strip.js",
            "tip.js");

    /** The folder that the server gives them out under. */
    static final String FOLDER = "tidemark/" + contentHash();

    private Scripts() {}

    /** Has the browser load the module before it draws the component. */
    static void load(Component component, String file) {
        component.addAttachListener(
                attached -> attached.getUI().getPage().addJsModule("context://" + FOLDER + "/" + file));
    }

    private static String contentHash() {
        CRC32 sum = new CRC32();
        for (String file : OWN) {
            try (InputStream content = Scripts.class.getClassLoader().getResourceAsStream(FILES + file)) {
                if (content == null) {
                    throw new IllegalStateException("The file " + FILES + file + " is missing from the jar");
                }
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
