package io.tidemark.core.incident;

import io.tidemark.core.dataset.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is wrong with the settings of a receiver before anything is sent. */
public final class ReceiverCheck {
    private static final String SECRETS = "secrets.";
    private static final String OPTIONS = "options.";
    private static final Set<String> MAIL_SECURITIES = Set.of("starttls", "tls", "none");
    private static final Set<String> WEBHOOK_FORMATS = Set.of("tidemark", "cloudevents");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s,<>]+@[^@\\s,<>]+");
    private static final int LAST_PORT = 65_535;
    private static final TemplateCheck TEMPLATES = TemplateCheck.installed();

    private final Map<String, String> problems = new LinkedHashMap<>();

    private ReceiverCheck() {}

    /** What is wrong, by field ({@code secrets.url}, {@code options.port}); never a secret's value. */
    public static Map<String, String> problems(
            ReceiverType type, Map<String, Secret> secrets, Map<String, String> options) {
        ReceiverCheck check = new ReceiverCheck();
        Map<String, String> revealed = secrets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
        check.group(SECRETS, type, true, revealed);
        check.group(OPTIONS, type, false, options);
        return check.problems;
    }

    private void group(String group, ReceiverType type, boolean secret, Map<String, String> given) {
        Set<String> known = new TreeSet<>();
        for (ReceiverSetting setting : type.settings()) {
            if (setting.secret() == secret) {
                known.add(setting.name());
                check(group + setting.name(), setting, given.getOrDefault(setting.name(), ""));
            }
        }
        String there = known.isEmpty() ? "there are none" : "there are " + String.join(", ", known);
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.put(group + name, "is not known; " + there));
    }

    private void check(String field, ReceiverSetting setting, String value) {
        if (value.isBlank()) {
            if (setting.required()) {
                problems.put(field, "is missing");
            }
            return;
        }
        switch (setting.form()) {
            case TEXT -> {}
            case WEB_ADDRESS ->
                require(isWeb(value), field, "must be a web address that starts with https:// or http://");
            case PORT -> require(isPort(value), field, "must be a port from 1 to 65535");
            case MAIL_ADDRESSES -> require(areAddresses(value), field, "must be mail addresses, separated by commas");
            case MAIL_SECURITY ->
                require(
                        MAIL_SECURITIES.contains(value.toLowerCase(Locale.ROOT)),
                        field,
                        "must be starttls, tls or none");
            case NUMBER -> require(value.matches("\\d{1,5}"), field, "must be a number from 0 to 99999");
            case LINE_TEMPLATE, TEXT_TEMPLATE ->
                TEMPLATES.problem(value).ifPresent(problem -> problems.put(field, problem));
            case WEBHOOK_FORMAT ->
                require(
                        WEBHOOK_FORMATS.contains(value.toLowerCase(Locale.ROOT)),
                        field,
                        "must be tidemark or cloudevents");
        }
    }

    private void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            problems.put(field, otherwise);
        }
    }

    private static boolean isWeb(String value) {
        try {
            URI uri = new URI(value.strip());
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= LAST_PORT;
    }

    private static boolean areAddresses(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .allMatch(address -> MAIL_ADDRESS.matcher(address).matches());
    }
}
