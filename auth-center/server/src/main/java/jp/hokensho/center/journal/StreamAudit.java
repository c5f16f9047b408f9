package jp.hokensho.center.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Audits that nothing lies before a stream's first row, then from there to where its head stood at the start,
/// and then that nothing lies beyond its head.
final class StreamAudit {

    private static final int PAGE = 2_000;

    private final Connection connection;
    private final int stream;
    private final PayloadAudit payloads;
    private final ReadRowAudit readRows;
    private byte[] chain = Chain.start();
    private long next = 1;

    StreamAudit(Connection connection, int stream, PayloadAudit payloads) {
        this.connection = connection;
        this.stream = stream;
        this.payloads = payloads;
        this.readRows = new ReadRowAudit(connection, stream);
    }

    Integrity run() throws SQLException {
        long end = head().next();
        var broken = beforeTheFirst();
        while (next < end && broken.isEmpty()) {
            broken = page(end);
            connection.commit();
        }
        if (broken.isEmpty()) {
            broken = end(head());
            connection.commit();
        }
        return broken.isPresent() ? new Integrity.BrokenAt(stream, broken.getAsLong()) : new Integrity.Intact(end - 1);
    }

    private OptionalLong beforeTheFirst() throws SQLException {
        boolean invented = readRows.anyBetween(Long.MIN_VALUE, 0);
        return invented ? OptionalLong.of(0) : OptionalLong.empty();
    }

    /// The first position of a page that is not what was written.
    private OptionalLong page(long end) throws SQLException {
        long first = next;
        var rows = rows(end);
        var broken = LongStream.builder();
        for (var row : rows) {
            if (row.position() != next || !row.follows(chain) || !payloads.isIntact(row)) {
                broken.add(next);
                break;
            }
            chain = row.chain();
            next++;
        }
        if (next == first) {
            // nothing is where a row should be
            broken.add(first);
        } else {
            readRows.firstBroken(rows.subList(0, (int) (next - first))).ifPresent(broken::add);
        }
        return broken.build().min();
    }

    private List<AuditedRow> rows(long end) throws SQLException {
        try (var select = connection.prepareStatement(AuditedRow.SELECT)) {
            select.setInt(1, stream);
            select.setLong(2, next);
            select.setLong(3, end);
            select.setInt(4, PAGE);
            var rows = new ArrayList<AuditedRow>(PAGE);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(AuditedRow.of(stream, row));
                }
            }
            return rows;
        }
    }

    private record End(long next, byte[] chain, long last, byte[] lastChain) {}

    /// Head and last row, of one moment. A stream without a head should have no row.
    private End head() throws SQLException {
        try (var select = connection.prepareStatement("""
                select coalesce(h.next, 1), coalesce(h.chain, ?), coalesce(j.position, 0), coalesce(j.chain, ?)
                from (values (?)) s(stream) left join stream_head h on h.stream = s.stream
                    left join lateral (
                        select position, chain from journal where stream = s.stream order by position desc limit 1
                    ) j on true""")) {
            select.setBytes(1, Chain.start());
            select.setBytes(2, Chain.start());
            select.setInt(3, stream);
            try (var row = select.executeQuery()) {
                row.next();
                return new End(row.getLong(1), row.getBytes(2), row.getLong(3), row.getBytes(4));
            }
        }
    }

    private OptionalLong end(End end) throws SQLException {
        if (end.last() + 1 != end.next()) {
            return OptionalLong.of(Math.min(end.last() + 1, end.next()));
        }
        if (!Arrays.equals(end.chain(), end.lastChain())) {
            return OptionalLong.of(Math.max(1, end.last()));
        }
        boolean lost = end.next() < next || readRows.anyBetween(end.next(), Long.MAX_VALUE);
        return lost ? OptionalLong.of(end.next()) : OptionalLong.empty();
    }
}
