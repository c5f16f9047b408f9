package jp.hokensho.center.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Work;
import jp.hokensho.protocol.TraceNumber;

/// Reads rows back by their numbers, which name their rows without an index of their own.
record Finder(AuditorPool auditors, PayloadKeys keys) {

    private static final String SELECT = """
            select j.at, j.kind, j.header, j.chain, p.salt, p.ciphertext, k.id, k.kind || '/' || k.month, k.wrapped,
                e.stream, e.position, e.at, e.days, j.stream, j.position
            from journal j
                left join payload p using (stream, position)
                left join payload_key k on k.id = p.key_id
                left join lateral (
                    select * from erasure_row r where r.kind = j.kind and r.until > j.at and j.payload_commit <> ?
                    order by r.at limit 1) e on true
            """;
    private static final String ONE = SELECT + "where j.stream = ? and j.position = ?";
    private static final String MANY =
            SELECT + "where (j.stream, j.position) in (select * from unnest(?::integer[], ?::bigint[]))";

    Optional<Recorded> find(TraceNumber number) {
        return read(connection -> Rows.list(
                        connection, ONE, this::recorded, SealedPayload.NO_COMMIT, number.stream(), number.position()))
                .stream()
                .findFirst();
    }

    /// Those that are there, in one turn.
    Map<TraceNumber, Recorded> find(Collection<TraceNumber> numbers) {
        var streams = numbers.stream().map(TraceNumber::stream).toArray(Integer[]::new);
        var positions = numbers.stream().map(TraceNumber::position).toArray(Long[]::new);
        return read(connection -> Rows.list(
                        connection,
                        MANY,
                        this::recorded,
                        SealedPayload.NO_COMMIT,
                        connection.createArrayOf("integer", streams),
                        connection.createArrayOf("bigint", positions)))
                .stream()
                .collect(Collectors.toMap(Recorded::number, Function.identity()));
    }

    private List<Recorded> read(Work<List<Recorded>> work) {
        try {
            return auditors.read(work);
        } catch (SQLException e) {
            throw new JournalUnavailable(JournalUnavailable.Fate.NOT_RECORDED, "the journal cannot be read");
        }
    }

    /// What is on record as erased is not opened, be it still there for a moment.
    private Recorded recorded(ResultSet row) throws SQLException {
        var erased = erased(row);
        return new Recorded(
                TraceNumber.of(row.getInt(14), row.getLong(15)),
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
