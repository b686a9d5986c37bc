package io.tidemark.core.version;

/** Port: makes several changes of what is stored, all of them or none. */
@FunctionalInterface
public interface AllOrNothing {
    void run(Runnable changes);
}
