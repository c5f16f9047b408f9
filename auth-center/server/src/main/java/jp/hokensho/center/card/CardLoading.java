package jp.hokensho.center.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardImport;
import jp.hokensho.center.journal.CardsImported;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;

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

    /// @param insurer whose lines the file must hold, and no others
    /// @param progress told now and then how many lines were read
    /// @return lines loaded
    /// @throws jp.hokensho.cards.CardFileRejected where the file is wrong: nothing was changed
    public long load(Path path, InsurerNumber insurer, LongConsumer progress) throws IOException {
        var file = CardFile.open(path);
        var loading = new CardImport(cards.table(), insurer, progress);
        loading.check(file);
        return tenants.in(Tenants.CENTER, connection -> load(connection, loading, new Target(file, insurer)));
    }

    /// The event is durable before the cards are: a crash between leaves a record of an import that did not
    /// happen, never an import without a record.
    private long load(Connection connection, CardImport loading, Target target) throws SQLException {
        try {
            var lines = loading.load(connection, target.file());
            var hash = target.file().sha256();
            var entry = journal.append(new CardsImported(target.insurer(), hash, lines));
            CardLoads.add(connection, new CardLoads.Load(target.insurer(), entry.at(), hash, lines));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Target(CardFile file, InsurerNumber insurer) {}
}
