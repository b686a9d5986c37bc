package io.tidemark.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A headless browser of the machine's own. */
final class Chromium {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(EXECUTABLE);
    }

    static Browser launch() {
        Playwright playwright = Playwright.create();
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Page login(Browser browser, String url) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 2000));
        page.navigate(url + "/login");
        page.locator("input[name=username]").fill("demo");
        page.locator("input[name=password]").fill("demo");
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL(address -> !address.contains("login"));
        return page;
    }
}
