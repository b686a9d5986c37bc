package io.tidemark.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A runnable jar that answers like the product's health page, or dies when its configuration says so. */
public final class FakeProduct {

    private FakeProduct() {}

    public static void main(String[] words) throws IOException {
        List<String> given = List.of(words);
        System.out.println("words " + given.getFirst() + ", user " + System.getenv("TIDEMARK_ADMIN_USER"));
        Path config = Path.of(given.get(given.indexOf("--config") + 1));
        if (Files.readString(config).contains("die")) {
            System.out.println("I can't go on.");
            System.exit(3);
        }
        int port = Integer.parseInt(given.get(given.indexOf("--port") + 1));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] up = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(200, up.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(up);
            }
        });
        server.start();
    }

    /** Writes the jar. */
    static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeProduct.class.getName());
        String entry = FakeProduct.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("product.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeProduct.class.getResourceAsStream("FakeProduct.class")) {
            out.putNextEntry(new ZipEntry(entry));
            if (code != null) {
                code.transferTo(out);
            }
            out.closeEntry();
        }
        return jar;
    }
}
