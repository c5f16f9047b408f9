package jp.hokensho.cards;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The lines of an open card file, one in memory at a time. What is no CSV ends the file with a bad line: nobody can
/// tell where the next record would begin.
public final class CardLines implements Iterator<CardLine>, AutoCloseable {

    private final MeteredInput bytes;
    private final RecordLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private LineReader reader;
    private Optional<CardLine> ahead = Optional.empty();
    private boolean ended;
    private long count;

    private CardLines(Reader text, MeteredInput bytes) throws IOException {
        this.bytes = bytes;
        limit = new RecordLimit(text);
        parser = CSVParser.builder()
                .setReader(limit)
                .setFormat(CSVFormat.RFC4180)
                .get();
        records = parser.iterator();
    }

    /// Closes the reader when the header is wrong, otherwise with the lines.
    static CardLines of(Reader text, MeteredInput bytes) throws IOException {
        var lines = new CardLines(text, bytes);
        try {
            lines.reader = new LineReader(lines.header());
            return lines;
        } catch (RuntimeException wrong) {
            lines.close();
            throw wrong;
        }
    }

    private Header header() {
        try {
            return records.hasNext() ? new Header(records.next()) : rejected(CardFault.NO_HEADER);
        } catch (UncheckedIOException _) {
            return rejected(CardFault.NOT_CSV);
        }
    }

    private static Header rejected(CardFault fault) {
        throw new CardFileRejected(Findings.of(new CardFinding(1, "", fault, "")));
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && !ended) {
            ahead = advance();
        }
        return ahead.isPresent();
    }

    /// Empty for a blank line and at the end.
    private Optional<CardLine> advance() {
        limit.recordRead();
        var line = parser.getCurrentLineNumber() + 1;
        try {
            ended = !records.hasNext();
            return ended ? Optional.empty() : read(records.next(), line);
        } catch (UncheckedIOException _) {
            ended = true;
            return Optional.of(new CardLine.Bad(List.of(new CardFinding(line, "", CardFault.NOT_CSV, ""))));
        }
    }

    private Optional<CardLine> read(CSVRecord record, long line) {
        var blank = record.size() == 1 && record.get(0).isBlank();
        return blank ? Optional.empty() : Optional.of(reader.read(record, line));
    }

    @Override
    public CardLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var line = ahead.orElseThrow();
        ahead = Optional.empty();
        count++;
        return line;
    }

    /// Lines given out so far.
    long count() {
        return count;
    }

    /// How much of the file was read, between 0 and 1.
    double share() {
        return bytes.share();
    }

    /// SHA-256 of the file, lower-case hex: of the very bytes that the lines came from. After the last line.
    String fileHash() {
        return bytes.hash();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
