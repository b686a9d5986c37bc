package io.tidemark.app.contract;

import io.tidemark.app.contract.CheckResult.Status;
import io.tidemark.core.contract.ContractNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a contract's check came to: to people, to programs, or to a build server. */
public enum VerificationReport {
    TABLE {
        @Override
        public String of(Verification done) {
            String lines = done.results().stream()
                    .map(result -> String.format(
                            Locale.ROOT,
                            "%-7s  %-40s  %s%s",
                            result.status().name().toLowerCase(Locale.ROOT),
                            place(result),
                            result.name(),
                            result.words().isEmpty() ? "" : ": " + result.words()))
                    .collect(Collectors.joining("\n"));
            return "Contract " + done.contract() + " against " + done.source() + "\n" + lines + "\n" + count(done)
                    + unchecked(done.notes());
        }
    },
    JSON {
        @Override
        public String of(Verification done) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("contract", done.contract());
            body.put("source", done.source());
            body.put("kept", done.count(Status.KEPT));
            body.put("broken", done.count(Status.BROKEN));
            body.put("unknown", done.count(Status.UNKNOWN));
            body.put(
                    "checks",
                    done.results().stream().map(VerificationReport::json).toList());
            body.put("notChecked", done.notes());
            return MAPPER.writeValueAsString(body);
        }
    },
    JUNIT {
        @Override
        public String of(Verification done) {
            String cases =
                    done.results().stream().map(VerificationReport::testCase).collect(Collectors.joining("\n"));
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + escaped(done.contract())
                    + "\" tests=\"" + done.results().size() + "\" failures=\"" + done.count(Status.BROKEN)
                    + "\" errors=\"" + done.count(Status.UNKNOWN) + "\">\n" + cases + "\n</testsuite>";
        }
    };

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The report's text. */
    public abstract String of(Verification done);

    /** The report of that name, for example {@code junit}. */
    public static VerificationReport named(String name) {
        for (VerificationReport report : values()) {
            if (report.name().equalsIgnoreCase(name)) {
                return report;
            }
        }
        throw new IllegalArgumentException("-o takes table, json or junit, not '" + name + "'");
    }

    private static String place(CheckResult result) {
        return result.about().isEmpty() ? result.table() : result.table() + "." + result.about();
    }

    private static String count(Verification done) {
        return done.results().size() + " checks: " + done.count(Status.KEPT) + " kept, " + done.count(Status.BROKEN)
                + " broken, " + done.count(Status.UNKNOWN) + " unknown";
    }

    private static String unchecked(List<ContractNote> notes) {
        return notes.isEmpty()
                ? ""
                : "\nNot checked:\n  " + notes.stream().map(ContractNote::words).collect(Collectors.joining("\n  "));
    }

    private static Map<String, Object> json(CheckResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("table", result.table());
        body.put("column", result.about());
        body.put("check", result.check());
        body.put("name", result.name());
        body.put("status", result.status().name().toLowerCase(Locale.ROOT));
        body.put("message", result.words());
        return body;
    }

    private static String testCase(CheckResult result) {
        String head = "  <testcase classname=\"" + escaped(place(result)) + "\" name=\""
                + escaped(result.name() + " (" + result.check() + ")") + "\"";
        return switch (result.status()) {
            case KEPT -> head + "/>";
            case BROKEN -> head + "><failure message=\"" + escaped(result.words()) + "\"/></testcase>";
            case UNKNOWN -> head + "><error message=\"" + escaped(result.words()) + "\"/></testcase>";
        };
    }

    /** Text as XML takes it; characters that XML has no way to write become a question mark. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
