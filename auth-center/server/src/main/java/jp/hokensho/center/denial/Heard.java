package jp.hokensho.center.denial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.TraceNumber;

/// How far each adapter has, stream by stream, what it is to hear of its insurer's record. The adapter's own record
/// decides: what it says when it opens a link replaces what is kept here, so that one restored from a backup hears
/// again what it lost.
public final class Heard {

    private static final String RESET = "update %s set position = 0 where device = ?";
    private static final String NOTE = """
            insert into %s as kept (insurer, device, stream, position, at)
            values (?, ?, ?, ?, now())
            on conflict (device, stream) do update set position = excluded.position, at = excluded.at
            where kept.position <= excluded.position""";

    private final Tenants tenants;
    private final String reset;
    private final String note;

    /// @param table in which it is kept, by device and stream
    public Heard(Tenants tenants, String table) {
        this.tenants = tenants;
        this.reset = RESET.formatted(table);
        this.note = NOTE.formatted(table);
    }

    /// What the adapter has when it opens a link.
    public void has(Recipient recipient, List<TraceNumber> upTo) {
        tenants.in(recipient.insurer().value(), connection -> {
            Rows.change(connection, reset, recipient.device());
            return noted(connection, recipient, upTo);
        });
    }

    /// What the adapter has by now. Never goes back: it may have said more on another link meanwhile.
    public void noted(Recipient recipient, List<TraceNumber> upTo) {
        tenants.in(recipient.insurer().value(), connection -> noted(connection, recipient, upTo));
    }

    private int noted(Connection connection, Recipient recipient, List<TraceNumber> upTo) throws SQLException {
        for (var number : upTo) {
            Rows.change(
                    connection,
                    note,
                    recipient.insurer().value(),
                    recipient.device(),
                    number.stream(),
                    number.position());
        }
        return upTo.size();
    }
}
