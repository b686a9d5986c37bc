package io.tidemark.demo.server;

import java.io.IOException;

/**
 * A tiny shell that stops a child process when this process dies, even by SIGKILL.
 *
 * <p>It waits on a pipe from here, which the system closes with the process.
 */
public final class Guard implements AutoCloseable {

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    public static Guard over(long pid, String signal) throws IOException {
        String script = "trap '' INT; read word; [ \"$word\" = released ] || kill -" + signal + " " + pid;
        return new Guard(new ProcessBuilder("sh", "-c", script)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() {
        try (var pipe = shell.outputWriter()) {
            pipe.write("released\n");
        } catch (IOException _) {
            shell.destroy();
        }
    }
}
