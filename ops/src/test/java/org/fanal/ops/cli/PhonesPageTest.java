package org.fanal.ops.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The main job by hand, in a real browser, on the page that {@code fanal demo} serves. */
@EnabledIf("aBrowserIsThere")
class PhonesPageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private final Vertx vertx = Vertx.vertx();
    private final List<String> complaints = new ArrayList<>();
    private DemoFolder folder = new DemoFolder(Path.of(""));
    private Demonstration demonstration = new Demonstration(vertx, Path.of(""), new SecureRandom());

    static boolean aBrowserIsThere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeEach
    void start() throws IOException {
        folder = DemoFolder.copied(Path.of("demo"));
        demonstration = new Demonstration(vertx, folder.path(), new SecureRandom());
        demonstration.start();
    }

    @AfterEach
    void stop() {
        demonstration.stop();
        vertx.close().await();
        folder.delete();
    }

    @Test
    void aCallerDialsAndAResponderTakesTheAlert() {
        onPage(
                1440,
                page -> {
                    play(page);
                    screenshot(page);
                });
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void theKeysAreWideEnoughToPressAndNothingLeavesANarrowWindow() {
        onPage(
                390,
                page -> {
                    Locator caller = page.locator("article.phone").first();
                    caller.getByText("Dial *384*96#").click();
                    assertThat(caller.locator(".pad button")).hasCount(10);
                    for (Locator key : caller.locator(".pad button").all())
                        Assertions.assertThat(key.boundingBox().width).isGreaterThan(40);
                    Object wider =
                            page.evaluate(
                                    "document.documentElement.scrollWidth > window.innerWidth");
                    Assertions.assertThat(wider).isEqualTo(false);
                });
    }

    private void onPage(int width, Consumer<Page> scene) {
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 950));
            page.onConsoleMessage(message -> complaint(message.type(), message.text()));
            page.onPageError(complaints::add);
            page.navigate(demonstration.consoleUrl() + "/phones");
            scene.accept(page);
        }
    }

    private static void play(Page page) {
        Locator caller = page.locator("article.phone").first();
        caller.getByText("Dial *384*96#").click();
        assertThat(caller.locator(".screen")).containsText("1 ");
        // French, safe, held, thirty years, no police, Dakar, no landmark, no contact
        Locator line = caller.locator("input[name=text]");
        for (String answer : List.of("2", "1", "1", "30", "2", "Ndakaaru", "00", "2")) {
            String before = caller.locator(".screen").innerText();
            line.fill(answer);
            caller.getByText("Send").click();
            assertThat(caller.locator(".screen")).not().hasText(before);
            // the keys are made anew once the turn is answered
            assertThat(line).hasValue("");
        }
        assertThat(caller.locator(".screen")).containsText("The dialogue has ended.");
        Locator rung =
                page.locator("article.phone", new Page.LocatorOptions().setHasText("1A")).first();
        assertThat(rung).containsText("Dakar");
        rung.getByPlaceholder("Reply, such as 1A").fill("1A");
        rung.getByText("Send").click();
        assertThat(page.locator("#board")).containsText("taken");
    }

    private void complaint(String type, String text) {
        if (type.equals("error")) complaints.add(text);
    }

    private static void screenshot(Page page) {
        var _ = page.evaluate("Promise.all(document.getAnimations().map(each => each.finished))");
        var _ = page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/phones.png")));
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }
}
