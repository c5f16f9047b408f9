package jp.hokensho.acceptance.stack;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.hokensho.protocol.Words;

/// Tells the person at the terminal how far things are, in one of the two languages, with the seconds since the start.
public final class Say {

    private final PrintStream out;
    private final Locale locale;
    private final Clock clock;
    private final Instant start;

    public Say(PrintStream out, Locale locale, Clock clock) {
        this.out = out;
        this.locale = locale;
        this.clock = clock;
        this.start = clock.instant();
    }

    public Locale locale() {
        return locale;
    }

    public String words(String japanese, String english) {
        return Words.in(locale, japanese, english);
    }

    public void step(String japanese, String english) {
        out.printf("[%5.1f s] %s%n", seconds(), words(japanese, english));
    }

    public double seconds() {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }
}
