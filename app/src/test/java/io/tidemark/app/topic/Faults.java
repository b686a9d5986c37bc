package io.tidemark.app.topic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stops the process, as far as it can be seen from within, after so many steps. */
final class Faults {
    /** The process is gone; an error, as nothing may catch and survive it. */
    static final class Stopped extends Error {
        Stopped() {
            super("stopped here");
        }
    }

    private long left = Long.MAX_VALUE;

    void stopAfter(long steps) {
        left = steps;
    }

    void never() {
        left = Long.MAX_VALUE;
    }

    synchronized void step() {
        if (--left < 0) {
            throw new Stopped();
        }
    }

    /** The same port, with a step before and one after each call. */
    <T> T around(Class<T> port, T real) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    step();
                    try {
                        Object answer = method.invoke(real, arguments);
                        step();
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
        return port.cast(proxy);
    }
}
