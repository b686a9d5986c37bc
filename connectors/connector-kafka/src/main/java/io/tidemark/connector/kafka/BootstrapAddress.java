package io.tidemark.connector.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a broker is first looked for. */
record BootstrapAddress(String host, int port) {
    private static final Pattern SYNTAX = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^\\s:,\\[\\]]+):(\\d{1,5})");

    static List<BootstrapAddress> parseAll(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(BootstrapAddress::parse)
                .toList();
    }

    private static BootstrapAddress parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' does not read host:port");
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("'" + text + "' has no port between 1 and 65535");
        }
        return new BootstrapAddress(matcher.group(1), port);
    }

    boolean isKnown() {
        try {
            return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether something listens there. */
    boolean listens(Duration timeout) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
