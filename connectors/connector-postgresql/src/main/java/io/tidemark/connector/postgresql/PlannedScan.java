package io.tidemark.connector.postgresql;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A table or piece of one that a plan reads.
 *
 * @param isWhole whether it is read from end to end, not by an index
 * @param rows rows that fit the filter, as estimated
 */
record PlannedScan(String schema, String relation, boolean isWhole, long rows, long bytes) {
    /** The scans of a plan that EXPLAIN wrote as XML. */
    static List<PlannedScan> all(String plan) {
        try {
            NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(plan)))
                    .getElementsByTagName("Plan");
            List<PlannedScan> scans = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                Element node = (Element) nodes.item(i);
                if (!text(node, "Relation-Name").isEmpty()) {
                    scans.add(of(node));
                }
            }
            return scans;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("PostgreSQL wrote a plan that is no XML", e);
        }
    }

    private static PlannedScan of(Element node) {
        long rows = Long.parseLong(text(node, "Plan-Rows"));
        return new PlannedScan(
                text(node, "Schema"),
                text(node, "Relation-Name"),
                text(node, "Node-Type").equals("Seq Scan"),
                rows,
                rows * Long.parseLong(text(node, "Plan-Width")));
    }

    private static String text(Element node, String name) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }
}
