package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records of a CSV file (RFC 4180), one after the other. Lines without a character are passed over.
final class CsvReader implements AutoCloseable {

    private static final int END = -1;

    private final Reader in;
    private int next;

    CsvReader(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    /// @param broken a quote was opened and never closed, or text follows a closing quote
    record Fields(List<String> values, boolean broken) {
        Fields {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Fields[****]";
        }
    }

    /// Empty at the end of the file.
    Optional<Fields> read() throws IOException {
        while (next == '\r' || next == '\n') {
            next = in.read();
        }
        if (next == END) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        var broken = field(values);
        while (next == ',') {
            next = in.read();
            broken |= field(values);
        }
        return Optional.of(new Fields(values, broken));
    }

    private boolean field(List<String> values) throws IOException {
        var text = new StringBuilder();
        var quoted = next == '"';
        var broken = quoted && !closed(text);
        while (!fieldEnds()) {
            broken |= quoted;
            text.append((char) next);
            next = in.read();
        }
        values.add(text.toString());
        return broken;
    }

    /// Reads from the opening quote to behind the closing one; false where there is none.
    private boolean closed(StringBuilder text) throws IOException {
        next = in.read();
        while (next != END) {
            var quote = next == '"';
            var character = (char) next;
            next = in.read();
            if (quote && next != '"') {
                return true;
            }
            if (quote) {
                next = in.read();
            }
            text.append(character);
        }
        return false;
    }

    private boolean fieldEnds() {
        return next == ',' || next == '\r' || next == '\n' || next == END;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
