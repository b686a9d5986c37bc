package io.tidemark.core.version;

/**
 * Who changes a rule, and by what.
 *
 * @param name a user's name, or {@code tidemark}
 * @param about what the way leads through: a policy's id, a contract's name, the version that is restored; empty for none
 */
public record Editor(String name, Way way, String about) {
    private static final String OURSELVES = "tidemark";
    public static final Editor TIDEMARK = new Editor(OURSELVES, Way.TIDEMARK);
    public static final Editor FILE = new Editor(OURSELVES, Way.FILE);

    public Editor(String name, Way way) {
        this(name, way, "");
    }

    /** The same person by another way. */
    public Editor by(Way other, String what) {
        return new Editor(name, other, what);
    }

    /** Whether a change came by that way about that, whoever made it. */
    boolean isBy(Way other, String what) {
        return way == other && about.equals(what);
    }
}
