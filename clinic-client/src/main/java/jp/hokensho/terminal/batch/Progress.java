package jp.hokensho.terminal.batch;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;
import jp.hokensho.terminal.text.Width;

/// How far a batch is: one line that is drawn over itself on a terminal, a new line now and then elsewhere.
/// Counting is for any thread, drawing for one at a time.
public final class Progress {

    private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int BAR = 24;

    private final AtomicLong done = new AtomicLong();
    private final Screen screen;
    private final Say say;
    private final Clock clock;
    private final Instant start;
    private Instant nextDraw;
    private long total;

    public Progress(Screen screen, Say say, Clock clock) {
        this.screen = screen;
        this.say = say;
        this.clock = clock;
        this.start = clock.instant();
        this.nextDraw = screen.errIsTerminal() ? start : start.plus(ELSEWHERE);
    }

    void expect(long rows) {
        total = rows;
    }

    void countOne() {
        done.incrementAndGet();
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /// Draws if it is time to.
    synchronized void draw() {
        var now = clock.instant();
        if (!now.isBefore(nextDraw)) {
            nextDraw = now.plus(screen.errIsTerminal() ? ON_A_TERMINAL : ELSEWHERE);
            show(line());
        }
    }

    /// Takes the bar away, or leaves it full.
    synchronized void end() {
        if (screen.errIsTerminal()) {
            show(line());
            screen.err().println();
            screen.err().flush();
        }
    }

    String line() {
        var rows = done.get();
        var perSecond = rows * 1000.0 / Math.max(1, elapsed().toMillis());
        var left = rows == 0 ? "" : "  " + say.of("batch.left", time(Math.round((total - rows) / perSecond)));
        return bar(rows) + say.of("batch.progress", rows, total, Math.round(perSecond)) + left;
    }

    private String bar(long rows) {
        if (!screen.errIsTerminal()) {
            return "";
        }
        var full = total == 0 ? BAR : (int) (rows * BAR / total);
        var percent = total == 0 ? 100 : rows * 100 / total;
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + String.format("%3d%%  ", percent);
    }

    private String time(long seconds) {
        return seconds < 60 ? say.of("batch.seconds", seconds) : say.of("batch.minutes", seconds / 60, seconds % 60);
    }

    private void show(String line) {
        PrintWriter err = screen.err();
        if (screen.errIsTerminal()) {
            err.print('\r' + Width.of(say.locale()).pad(line, screen.columns() - 1));
        } else {
            err.println(line);
        }
        err.flush();
    }
}
