package jp.hokensho.cards;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import jp.hokensho.protocol.InsurerNumber;

/// Loads a card file in the place of everything its insurer had: checked as a whole before anything changes, all or
/// nothing.
public final class CardImport {

    private static final int ERRORS_KEPT = 100;
    private static final int PROGRESS_EVERY = 500;

    private final CardTable table;
    private final InsurerNumber insurer;
    private final LongConsumer progress;

    /// @param progress told now and then how many lines were read, so that people see it work
    public CardImport(CardTable table, InsurerNumber insurer, LongConsumer progress) {
        this.table = table;
        this.insurer = insurer;
        this.progress = progress;
    }

    /// @return lines of the file
    /// @throws CardFileRejected when a line is wrong or belongs to another insurer
    public long check(CardFile file) throws IOException {
        var errors = new ArrayList<CardError>();
        var wrong = 0L;
        var lines = 0L;
        try (var reader = file.lines()) {
            while (reader.hasNext()) {
                var faults = faults(reader.next());
                wrong += faults.size();
                faults.stream().limit(ERRORS_KEPT - errors.size()).forEach(errors::add);
                count(++lines);
            }
        }
        if (wrong > 0) {
            throw new CardFileRejected(errors, wrong);
        }
        progress.accept(lines);
        return lines;
    }

    private List<CardError> faults(CardLine line) {
        return switch (line) {
            case CardLine.Bad(var errors) -> errors;
            case CardLine.Good good when good.person().card().insurer().equals(insurer) -> List.of();
            case CardLine.Good good ->
                List.of(new CardError(good.line(), Column.INSURER_NUMBER.header(), CardFault.OTHER_INSURER, ""));
        };
    }

    /// Loads within the caller's transaction, which must roll back on any exception. The file is checked once more
    /// on the way: it may have changed since.
    ///
    /// @return lines loaded
    /// @throws CardFileRejected when a line is wrong, belongs to another insurer, or a family has no insured person
    public long load(Connection connection, CardFile file) throws IOException, SQLException {
        try (var reader = file.lines()) {
            var loaded = table.replace(connection, insurer, checked(reader));
            var errors = table.withoutInsured(connection, insurer).stream()
                    .map(line -> new CardError(line, Column.PERSON.header(), CardFault.NO_INSURED, ""))
                    .toList();
            if (!errors.isEmpty()) {
                throw new CardFileRejected(errors, errors.size());
            }
            progress.accept(loaded);
            return loaded;
        }
    }

    private Iterator<CardLine.Good> checked(CardLines reader) {
        return new Iterator<>() {
            private long lines;

            @Override
            public boolean hasNext() {
                return reader.hasNext();
            }

            @Override
            public CardLine.Good next() {
                var line = reader.next();
                var faults = faults(line);
                if (!faults.isEmpty()) {
                    throw new CardFileRejected(faults, faults.size());
                }
                count(++lines);
                return (CardLine.Good) line;
            }
        };
    }

    private void count(long lines) {
        if (lines % PROGRESS_EVERY == 0) {
            progress.accept(lines);
        }
    }
}
