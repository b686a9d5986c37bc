package io.tidemark.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what others would run over a topic, each in a process of its own: the classes of {@code benchmarks/slow-peers}, whose
 * class path {@code -Dpeers} names; nothing without it.
 */
final class Peers {
    private static final List<String> OPENED_FOR_SPARK = Stream.of(
                    "java.lang",
                    "java.lang.invoke",
                    "java.net",
                    "java.nio",
                    "java.util",
                    "java.util.concurrent",
                    "sun.nio.ch",
                    "sun.util.calendar")
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
            .toList();

    private Peers() {}

    static void run(String server, String topic, int records) throws IOException {
        String classPath = System.getProperty("peers");
        if (classPath == null) {
            return;
        }
        for (String peer : List.of("StreamsPeer", "SparkPeer")) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPENED_FOR_SPARK);
            command.addAll(List.of("-Xmx2g", "-cp", classPath, "io.tidemark.benchmarks.peers." + peer));
            command.addAll(List.of(server, topic, "" + records));
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
