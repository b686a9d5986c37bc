package io.tidemark.connector;

/**
 * One option of a connector.
 *
 * @param secret whether it is given among the source's secrets and never shown
 * @param fallback what holds when it is not given; empty for none
 */
public record Option(String name, String description, boolean required, boolean secret, String fallback) {
    public static Option required(String name, String description) {
        return new Option(name, description, true, false, "");
    }

    public static Option optional(String name, String description, String fallback) {
        return new Option(name, description, false, false, fallback);
    }

    public static Option secret(String name, String description) {
        return new Option(name, description, false, true, "");
    }
}
