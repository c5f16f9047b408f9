package jp.hokensho.adapter.registry;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.ObjDoubleConsumer;
import javax.sql.DataSource;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.cards.CardAnswers;
import jp.hokensho.cards.CardExport;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardImport;
import jp.hokensho.cards.CardTable;
import jp.hokensho.cards.Cards;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.cards.Person;
import jp.hokensho.cards.Question;
import jp.hokensho.cards.Step;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// The cards of this insurer. Questions see the old cards until an import has committed.
@Singleton
public class OwnCards {

    private static final int ATTEMPTS = 4;

    /// Below the size of the pool: questions wait here, never in the pool. Agroal 3.2 loses a permit for each
    /// acquisition that times out, and spins once none is left.
    private static final int AT_ONCE = 12;

    private final DataSource database;
    private final CardTable table;
    private final InsurerNumber insurer;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Cards asked;

    OwnCards(DataSource database, Adapter adapter) {
        this.database = database;
        this.table = new CardTable(adapter.cardsKey());
        this.insurer = adapter.identity().insurer();
        this.asked = new Asked(new LookUps(cards -> look(connection -> table.find(connection, insurer, cards))));
    }

    public boolean areOf(InsurerNumber asked) {
        return insurer.equals(asked);
    }

    /// @throws SQLException when the database cannot be asked: that is no answer
    public Answer answer(Question question) throws SQLException {
        return CardAnswers.answer(asked, question);
    }

    private <T> T look(Look<T> look) throws SQLException {
        turns.acquireUninterruptibly();
        try {
            return look(look, ATTEMPTS);
        } finally {
            turns.release();
        }
    }

    /// A look-up changes nothing, so one that meets a broken connection is tried again on another.
    private <T> T look(Look<T> look, int attempts) throws SQLException {
        try (var connection = database.getConnection()) {
            return look.on(connection);
        } catch (SQLException failed) {
            if (attempts == 1) {
                throw failed;
            }
            return look(look, attempts - 1);
        }
    }

    /// Puts the file in the place of all cards: all of it or nothing.
    ///
    /// @throws jp.hokensho.cards.CardFileRejected when the file is not right; nothing has changed
    public ImportReport load(CardFile file, ImportMode mode, ObjDoubleConsumer<Step> progress)
            throws IOException, SQLException {
        var cards = new CardImport(table, insurer, progress);
        return atomically(connection -> {
            var staged = cards.stage(connection, file);
            if (mode.loads(staged.changes())) {
                staged.load(progress);
            }
            return ImportReport.of(staged, file.charset(), mode);
        });
    }

    /// Writes all cards as a card file, as they are at one moment.
    ///
    /// @return lines written
    /// @throws jp.hokensho.cards.CardFileRejected when the character set cannot write them; nothing was written
    public long export(OutputStream out, Charset charset, ObjDoubleConsumer<Step> progress)
            throws IOException, SQLException {
        var export = new CardExport(table, insurer, progress);
        return atomically(connection -> {
            connection.createStatement().execute("set transaction isolation level repeatable read, read only");
            return export.write(connection, out, charset);
        });
    }

    private <T> T atomically(Work<T> work) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /// The second keys are needed for few questions: those look alone.
    private final class Asked implements Cards {

        private final LookUps lookUps;

        Asked(LookUps lookUps) {
            this.lookUps = lookUps;
        }

        @Override
        public List<Person> byCanonicalKey(CardKey card) throws SQLException {
            return lookUps.find(card);
        }

        @Override
        public List<Person> bySecondKeys(CardKey card) throws SQLException {
            return look(connection -> table.in(connection).bySecondKeys(card));
        }
    }

    private interface Look<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface Work<T> {
        T in(Connection connection) throws IOException, SQLException;
    }
}
