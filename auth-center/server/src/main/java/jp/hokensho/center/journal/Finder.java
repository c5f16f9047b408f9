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
            select j.at, j.kind, j.header, j.chain, p.salt, p.ciphertext, k.id, k.kind || '/' || k.month, k.wrapped,
                e.stream, e.position, e.at, e.days
            from journal j
                left join payload p using (stream, position)
                left join payload_key k on k.id = p.key_id
                left join lateral (
                    select * from erasure_row r where r.kind = j.kind and r.until > j.at and j.payload_commit <> ?
                    order by r.at limit 1) e on true
            where j.stream = ? and j.position = ?""";

    Optional<Recorded> find(TraceNumber number) {
        try {
            return auditors.read(connection -> find(connection, number));
        } catch (SQLException e) {
            throw new JournalUnavailable(JournalUnavailable.Fate.NOT_RECORDED, "the journal cannot be read");
        }
    }

    private Optional<Recorded> find(Connection connection, TraceNumber number) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, SealedPayload.NO_COMMIT);
            select.setInt(2, number.stream());
            select.setLong(3, number.position());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(recorded(number, row)) : Optional.empty();
            }
        }
    }

    /// What is on record as erased is not opened, be it still there for a moment.
    private Recorded recorded(TraceNumber number, ResultSet row) throws SQLException {
        var erased = erased(row);
        return new Recorded(
                number,
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                new String(row.getBytes(3), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(row.getBytes(4)),
                erased,
                erased.isPresent() ? Optional::empty : personal(row));
    }

    private static Optional<Erasure> erased(ResultSet row) throws SQLException {
        return row.getTimestamp(12) == null
                ? Optional.empty()
                : Optional.of(new Erasure(
                        TraceNumber.of(row.getInt(10), row.getLong(11)),
                        row.getTimestamp(12).toInstant(),
                        row.getLong(13)));
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
