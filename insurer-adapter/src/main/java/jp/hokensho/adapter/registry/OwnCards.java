package jp.hokensho.adapter.registry;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.cards.CardAnswers;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.CardImport;
import jp.hokensho.cards.CardTable;
import jp.hokensho.cards.Question;
import jp.hokensho.protocol.Answer;
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

    OwnCards(DataSource database, Adapter adapter) {
        this.database = database;
        this.table = new CardTable(adapter.cardsKey());
        this.insurer = adapter.identity().insurer();
    }

    public boolean areOf(InsurerNumber asked) {
        return insurer.equals(asked);
    }

    /// A look-up changes nothing, so one that meets a broken connection is tried again on another.
    ///
    /// @throws SQLException when the database cannot be asked: that is no answer
    public Answer answer(Question question) throws SQLException {
        turns.acquireUninterruptibly();
        try {
            return answer(question, ATTEMPTS);
        } finally {
            turns.release();
        }
    }

    private Answer answer(Question question, int attempts) throws SQLException {
        try (var connection = database.getConnection()) {
            return CardAnswers.answer(table.in(connection), question);
        } catch (SQLException failed) {
            if (attempts == 1) {
                throw failed;
            }
            return answer(question, attempts - 1);
        }
    }

    /// Puts the file in the place of all cards: all of it or nothing.
    ///
    /// @param checked told how many lines were checked so far
    /// @param loaded told how many lines were loaded so far
    /// @return cards loaded
    /// @throws jp.hokensho.cards.CardFileRejected when the file is not right; nothing has changed
    public long load(CardFile file, LongConsumer checked, LongConsumer loaded) throws IOException, SQLException {
        new CardImport(table, insurer, checked).check(file);
        try (var connection = database.getConnection()) {
            return atomically(connection, new CardImport(table, insurer, loaded), file);
        }
    }

    private static long atomically(Connection connection, CardImport cards, CardFile file)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            var lines = cards.load(connection, file);
            connection.commit();
            return lines;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
