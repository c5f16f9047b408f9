package jp.hokensho.cards;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.ObjDoubleConsumer;

/// Shows how far an import or export is: a bar in a terminal, elsewhere one line a step.
public final class ProgressBar implements ObjDoubleConsumer<Step>, AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final Locale locale;
    private final boolean terminal;
    private Step step;
    private int shown;

    private ProgressBar(PrintStream out, Locale locale, boolean terminal) {
        this.out = out;
        this.locale = locale;
        this.terminal = terminal;
    }

    /// On standard error, in the language of the program.
    public static ProgressBar here() {
        var terminal = System.console() != null && System.console().isTerminal();
        return new ProgressBar(System.err, Locale.getDefault(), terminal);
    }

    static ProgressBar on(PrintStream out, Locale locale) {
        return new ProgressBar(out, locale, true);
    }

    @Override
    public void accept(Step reached, double share) {
        if (reached != step) {
            begin(reached);
        }
        var percent = (int) (share * 100);
        if (terminal && percent != shown) {
            show(percent);
        }
    }

    private void begin(Step reached) {
        close();
        step = reached;
        shown = -1;
        if (!terminal) {
            out.println(reached.message(locale));
        }
    }

    private void show(int percent) {
        shown = percent;
        var full = percent * WIDTH / 100;
        out.printf("\r%s [%s%s] %3d %%", step.message(locale), "#".repeat(full), ".".repeat(WIDTH - full), percent);
        out.flush();
    }

    /// Ends the line with the bar.
    @Override
    public void close() {
        if (terminal && step != null) {
            out.println();
            step = null;
        }
    }
}
