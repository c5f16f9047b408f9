package jp.hokensho.center.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ObjDoubleConsumer;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardImport;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.cards.StagedCards;
import jp.hokensho.cards.Step;
import jp.hokensho.center.journal.CardsImported;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.TraceNumber;

/// Loads the card file of a pre-stored insurer in the place of everything it had: checked as a whole before
/// anything changes, all or nothing, on the record before it counts.
@ApplicationScoped
public class CardLoading {

    private final Tenants tenants;
    private final StoredCards cards;
    private final Journal journal;

    CardLoading(Tenants tenants, StoredCards cards, Journal journal) {
        this.tenants = tenants;
        this.cards = cards;
        this.journal = journal;
    }

    /// @param progress hears how far it is
    /// @throws jp.hokensho.cards.CardFileRejected where the file is wrong: nothing was changed
    public ImportReport load(CardFile file, Release release, ObjDoubleConsumer<Step> progress) {
        var loading = new CardImport(cards.table(), release.insurer(), progress);
        return tenants.in(Tenants.CENTER, connection -> {
            var staged = staged(connection, loading, file);
            var report = ImportReport.of(staged, file.charset(), release.mode());
            if (!release.mode().loads(staged.changes())) {
                return report;
            }
            staged.load(progress);
            return report.numbered(record(connection, staged, release));
        });
    }

    private static StagedCards staged(Connection connection, CardImport loading, CardFile file) throws SQLException {
        try {
            return loading.stage(connection, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The event is durable before the cards are: a crash between leaves a record of an import that did not
    /// happen, never an import without a record. Which one happened, `card_load` says, in the cards' transaction.
    private TraceNumber record(Connection connection, StagedCards staged, Release release) throws SQLException {
        var event = new CardsImported(
                release.insurer(), staged.fileHash(), staged.changes().lines(), release.by());
        var entry = journal.append(event);
        CardLoads.add(connection, entry, event);
        return entry.number();
    }
}
