package jp.hokensho.center.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.hokensho.protocol.TraceNumber;

/// Reads rows back by their number, which names its row without an index of its own.
record Finder(AuditorPool auditors, PayloadKeys keys) {

    private static final String SELECT = """
            select at, j.kind, header, chain, salt, ciphertext, k.id, k.kind || '/' || k.month, k.wrapped
            from journal j left join payload using (stream, position) left join payload_key k on k.id = key_id
            where stream = ? and position = ?""";

    Optional<Recorded> find(TraceNumber number) {
        try {
            return auditors.read(connection -> find(connection, number));
        } catch (SQLException e) {
            throw new JournalUnavailable(JournalUnavailable.Fate.NOT_RECORDED, "the journal cannot be read");
        }
    }

    private Optional<Recorded> find(Connection connection, TraceNumber number) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, number.stream());
            select.setLong(2, number.position());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(recorded(number, row)) : Optional.empty();
            }
        }
    }

    private Recorded recorded(TraceNumber number, ResultSet row) throws SQLException {
        return new Recorded(
                number,
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                new String(row.getBytes(3), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(row.getBytes(4)),
                personal(row));
    }

    private Supplier<Optional<byte[]>> personal(ResultSet row) throws SQLException {
        var keyId = row.getObject(7, UUID.class);
        if (keyId == null) {
            return Optional::empty;
        }
        var payload = new SealedPayload(keyId, row.getBytes(5), row.getBytes(6));
        var name = row.getString(8);
        var wrapped = row.getBytes(9);
        return () -> Optional.of(keys.unwrap(keyId, name, wrapped).open(payload));
    }
}
