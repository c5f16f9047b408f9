package jp.hokensho.cards;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ObjDoubleConsumer;
import jp.hokensho.protocol.InsurerNumber;

/// Loads a card file in the place of everything its insurer had: checked as a whole before anything changes, all or
/// nothing. The caller's transaction must roll back on any exception, and not be in auto-commit mode.
public final class CardImport {

    private static final int PROGRESS_EVERY = 500;

    private final CardTable table;
    private final InsurerNumber insurer;
    private final ObjDoubleConsumer<Step> progress;

    /// @param progress hears now and then how far it is (between 0 and 1), so that people see it work
    public CardImport(CardTable table, InsurerNumber insurer, ObjDoubleConsumer<Step> progress) {
        this.table = table;
        this.insurer = insurer;
        this.progress = progress;
    }

    /// Checks the file and tells what it would change. One line at a time is in memory.
    ///
    /// @throws CardFileRejected with everything that is wrong
    public StagedCards stage(Connection connection, CardFile file) throws IOException, SQLException {
        var errors = new Findings();
        var warnings = new Findings();
        try (var lines = file.lines()) {
            try (var staging = table.staging(connection, insurer)) {
                while (lines.hasNext()) {
                    take(lines, new Sorted(staging, errors, warnings));
                }
                staging.finish();
            }
            requireNone(errors);
            Staging.analyze(connection);
            new StagedChecks(connection)
                    .families(errors, warnings)
                    .duplicates(errors)
                    .overlaps(warnings);
            requireNone(errors);
            return StagedCards.locked(connection, insurer, lines.fileHash(), warnings);
        }
    }

    private record Sorted(Staging staging, Findings errors, Findings warnings) {}

    private void take(CardLines lines, Sorted into) throws IOException {
        switch (lines.next()) {
            case CardLine.Bad(var errors) -> errors.forEach(into.errors()::add);
            case CardLine.Good good
            when !good.person().card().insurer().equals(insurer) ->
                into.errors()
                        .add(new CardFinding(good.line(), Column.INSURER_NUMBER.header(), CardFault.OTHER_INSURER, ""));
            case CardLine.Good good -> {
                good.warnings().forEach(into.warnings()::add);
                if (into.errors().isEmpty()) {
                    into.staging().write(good.line(), good.person());
                }
            }
        }
        if (lines.count() % PROGRESS_EVERY == 0 || !lines.hasNext()) {
            progress.accept(Step.CHECKING, lines.share());
        }
    }

    private static void requireNone(Findings errors) {
        if (!errors.isEmpty()) {
            throw new CardFileRejected(errors);
        }
    }
}
