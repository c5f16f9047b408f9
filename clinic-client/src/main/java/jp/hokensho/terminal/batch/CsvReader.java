package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records of a CSV file (RFC 4180), one after the other. Lines without a character are passed over. A record
/// whose quotes do not match is broken as far as its first line: the lines behind it are read on their own.
final class CsvReader implements AutoCloseable {

    private static final int END = -1;

    private final Reader in;
    private final StringBuilder record = new StringBuilder();
    private Reader again = Reader.nullReader();
    private int next;

    CsvReader(Reader in) throws IOException {
        this.in = in;
        advance();
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
            advance();
        }
        if (next == END) {
            return Optional.empty();
        }
        record.setLength(0);
        var values = new ArrayList<String>();
        var broken = field(values);
        while (next == ',') {
            advance();
            broken |= field(values);
        }
        return Optional.of(broken ? firstLine() : new Fields(values, false));
    }

    private boolean field(List<String> values) throws IOException {
        var text = new StringBuilder();
        var quoted = next == '"';
        var broken = quoted && !closed(text);
        while (!fieldEnds()) {
            broken |= quoted;
            text.append((char) next);
            advance();
        }
        values.add(text.toString());
        return broken;
    }

    /// Reads from the opening quote to behind the closing one; false where there is none.
    private boolean closed(StringBuilder text) throws IOException {
        advance();
        while (next != END) {
            var quote = next == '"';
            var character = (char) next;
            advance();
            if (quote && next != '"') {
                return true;
            }
            if (quote) {
                advance();
            }
            text.append(character);
        }
        return false;
    }

    /// The record's further lines are given back, to be read on their own.
    private Fields firstLine() throws IOException {
        var ahead = new StringWriter();
        if (next != END) {
            ahead.append((char) next);
        }
        again.transferTo(ahead);
        var lines = (record.toString() + ahead).split("[\\r\\n]", 2);
        again = new StringReader(lines.length == 2 ? lines[1] : "");
        advance();
        return new Fields(List.of(lines[0].split(",", -1)), true);
    }

    private void advance() throws IOException {
        if (next != END) {
            record.append((char) next);
        }
        next = again.read();
        if (next == END) {
            next = in.read();
        }
    }

    private boolean fieldEnds() {
        return next == ',' || next == '\r' || next == '\n' || next == END;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
