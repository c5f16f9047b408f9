package jp.hokensho.center.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;

/// A row as it is found.
record AuditedRow(TraceNumber number, Instant at, Content content, byte[] chain, Optional<SealedPayload> payload) {

    static final String SELECT = """
            select position, at, kind, header, payload_commit, chain, key_id, salt, ciphertext
            from journal left join payload using (stream, position)
            where stream = ? and position >= ? and position < ? order by position limit ?""";

    static AuditedRow of(int stream, ResultSet row) throws SQLException {
        var keyId = row.getObject(7, UUID.class);
        return new AuditedRow(
                TraceNumber.of(stream, row.getLong(1)),
                row.getTimestamp(2).toInstant(),
                new Content(row.getString(3), row.getBytes(4), row.getBytes(5)),
                row.getBytes(6),
                keyId == null
                        ? Optional.empty()
                        : Optional.of(new SealedPayload(keyId, row.getBytes(8), row.getBytes(9))));
    }

    long position() {
        return number.position();
    }

    /// A time that has no microseconds, `infinity`, was never written, nor a commit of another length.
    boolean follows(byte[] before) {
        try {
            return Arrays.equals(chain, Chain.link(number, before, Chain.leaf(number, at, content)));
        } catch (ArithmeticException | InvalidInput neverWritten) {
            return false;
        }
    }
}
