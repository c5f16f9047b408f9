package jp.hokensho.cards;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;
import jp.hokensho.protocol.InsurerNumber;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes an insurer's cards as the card file that would load them again, line by line in the order in which they
/// first came in. The same cards give the same bytes.
public final class CardExport {

    private static final String COUNT = "select count(*) from card_person where insurer = ?";
    private static final int PROGRESS_EVERY = 500;

    private final CardTable table;
    private final InsurerNumber insurer;
    private final ObjDoubleConsumer<Step> progress;

    public CardExport(CardTable table, InsurerNumber insurer, ObjDoubleConsumer<Step> progress) {
        this.table = table;
        this.insurer = insurer;
        this.progress = progress;
    }

    /// Within one transaction of the caller's that sees one state of the cards (repeatable read). Does not close.
    ///
    /// @return lines written
    /// @throws CardFileRejected with every character that the character set cannot write; nothing was written
    public long write(Connection connection, OutputStream out, Charset charset) throws SQLException, IOException {
        requireWritable(connection, charset);
        var writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(Stream.of(Column.values()).map(Column::header));
        var far = new Far(Step.WRITING, count(connection));
        table.each(connection, insurer, person -> {
            printer.printRecord(CardText.cells(person));
            far.count();
        });
        writer.flush();
        return far.lines;
    }

    /// Counts lines as they will stand in the file, the header being the first.
    private void requireWritable(Connection connection, Charset charset) throws SQLException, IOException {
        if (!charset.equals(Encoding.UTF_8.charset())) {
            var wrong = new Findings();
            var far = new Far(Step.CHECKING, count(connection));
            var text = new Encodable(charset);
            table.each(connection, insurer, person -> {
                far.count();
                text.check(far.lines + 1, CardText.cells(person), wrong);
            });
            if (!wrong.isEmpty()) {
                throw new CardFileRejected(wrong);
            }
        }
    }

    private long count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, insurer.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private final class Far {

        private final Step step;
        private final long all;
        private long lines;

        Far(Step step, long all) {
            this.step = step;
            this.all = all;
        }

        void count() {
            lines++;
            if (lines % PROGRESS_EVERY == 0 || lines == all) {
                progress.accept(step, (double) lines / all);
            }
        }
    }

    /// Whether a character set writes a text so that it reads the same.
    private record Encodable(Charset charset) {

        void check(long line, List<String> cells, Findings wrong) {
            for (var column : Column.values()) {
                var cell = cells.get(column.ordinal());
                if (!cell.equals(new String(cell.getBytes(charset), charset))) {
                    wrong.add(new CardFinding(line, column.header(), CardFault.NOT_WRITABLE, Shape.of(cell)));
                }
            }
        }
    }
}
