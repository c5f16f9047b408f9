package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyWatchTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("R-51: while the page is served the certificate is renewed, and the window says so")
    void theWindowSaysThatTheCertificateWasRenewed() throws Exception {
        var window = new StringWriter();
        var screen = new Screen(new PrintWriter(window), new PrintWriter(window), false, false, 80, Ink.PLAIN);
        var late = Clock.offset(Clock.systemUTC(), Duration.ofDays(550));
        try (var center = new FakeCenter()) {
            var file = center.trust().profile(folder, center.address());
            var config = Desktop.config(file);
            var watch = new KeyWatch(new Terminal(config, late), screen, config, late);

            watch.begin();

            assertTrue(says(window, "更新しました"), window.toString());
            watch.end();
        }
    }

    private static boolean says(StringWriter window, String words) {
        return IntStream.range(0, 200).anyMatch(_ -> {
            LockSupport.parkNanos(50_000_000);
            return window.toString().contains(words);
        });
    }
}
