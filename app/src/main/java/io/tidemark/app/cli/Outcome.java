package io.tidemark.app.cli;

/**
 * What a command came to.
 *
 * @param text what to print; to the error stream unless it went well
 * @param keepsRunning whether the process goes on after it
 */
public record Outcome(int exitCode, String text, boolean keepsRunning) {
    /** The exit code for what is not known, a wrong command line included. */
    public static final int UNKNOWN = 2;

    public static Outcome said(String text) {
        return new Outcome(0, text, false);
    }

    public static Outcome refused(String text) {
        return new Outcome(UNKNOWN, text, false);
    }

    static Outcome running() {
        return new Outcome(0, "", true);
    }

    public void print() {
        if (!text.isEmpty()) {
            (exitCode == UNKNOWN ? System.err : System.out).println(text.stripTrailing());
        }
    }
}
