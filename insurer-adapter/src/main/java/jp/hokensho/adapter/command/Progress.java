package jp.hokensho.adapter.command;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/// A line that counts up in a terminal; elsewhere one line a phase.
final class Progress {

    private final PrintStream out;
    private final boolean terminal;
    private String current = "";
    private boolean open;

    Progress(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    /// A phase begins at its first count.
    LongConsumer phase(String key) {
        var phase = Messages.of(key);
        return lines -> {
            if (!phase.equals(current)) {
                begin(phase);
            }
            show(lines);
        };
    }

    private void begin(String phase) {
        finish();
        current = phase;
        if (!terminal) {
            out.println(phase);
        }
    }

    private void show(long lines) {
        if (terminal) {
            out.printf("\r%s %,d", current, lines);
            out.flush();
            open = true;
        }
    }

    /// Ends the line that counts.
    void finish() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
