package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A batch as one message to the server: the inserts that have rows, then the move of the head. Six round
/// trips became two, this and the commit.
final class BatchStatement {

    private static final String MOVE = """
            update stream_head
            set next = ?, chain = ?, batch = ?, at = timestamptz 'epoch' + ? * interval '1 microsecond', open_from = ?
            where stream = ? and epoch = ? and next = ?""";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    BatchStatement(Connection connection) {
        this.connection = connection;
    }

    /// @throws Rejected an answer names no question
    /// @throws Fenced the head is not where the batch begins
    void execute(Batch batch) throws SQLException {
        var shares = Share.of(batch);
        var statement = prepared(Share.sql(shares) + MOVE);
        bindMove(statement, Share.bind(shares, connection, statement), batch);
        statement.execute();
        var warning = statement.getWarnings();
        if (warning != null) {
            throw AppendSession.unknown(warning);
        }
        check(statement, shares);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        var statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private static void bindMove(PreparedStatement statement, int first, Batch batch) throws SQLException {
        var after = batch.after();
        int index = first;
        statement.setLong(index++, after.next());
        statement.setBytes(index++, after.chain());
        statement.setObject(index++, batch.id());
        statement.setLong(index++, Micros.of(after.at()));
        statement.setLong(index++, after.openFrom());
        statement.setInt(index++, after.stream());
        statement.setLong(index++, after.epoch());
        statement.setLong(index, batch.before().next());
    }

    private static void check(PreparedStatement statement, List<Share<?>> shares) throws SQLException {
        for (var share : shares) {
            if (statement.getUpdateCount() != share.rows().size()) {
                throw new Rejected(EventRefused.Why.NO_SUCH_QUESTION);
            }
            statement.getMoreResults();
        }
        if (statement.getUpdateCount() != 1) {
            throw new Fenced();
        }
    }
}
