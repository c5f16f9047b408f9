package jp.hokensho.center.denial;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;

/// What adapters still have to hear of the denials that concern their insurer. Nothing is put in here:
/// the denials are on the record, and per adapter and stream it is kept how far the adapter has them.
/// Positions of a stream become visible in their order, so nothing is ever passed over. The adapter's own
/// record decides: what it says when it opens a link replaces what is kept here, so that one restored from a
/// backup hears again what it lost.
@Singleton
public class Outbox {

    private static final String RESET = "update denial_delivery set position = 0 where device = ?";
    private static final String NOTE = """
            insert into denial_delivery as kept (insurer, device, stream, position, at)
            values (?, ?, ?, ?, now())
            on conflict (device, stream) do update set position = excluded.position, at = excluded.at
            where kept.position <= excluded.position""";

    private final Tenants tenants;

    Outbox(Tenants tenants) {
        this.tenants = tenants;
    }

    /// One adapter of an insurer.
    public record Recipient(InsurerNumber insurer, UUID device) {}

    /// The next ones, by stream and position.
    public List<Denial> next(Recipient recipient, int most) {
        return tenants.in(recipient.insurer().value(), connection -> UndeliveredRows.list(connection, recipient, most));
    }

    /// What the adapter has when it opens a link.
    public void has(Recipient recipient, List<TraceNumber> upTo) {
        tenants.in(recipient.insurer().value(), connection -> {
            Rows.change(connection, RESET, recipient.device());
            return noted(connection, recipient, upTo);
        });
    }

    /// What the adapter has by now. Never goes back: it may have said more on another link meanwhile.
    public void noted(Recipient recipient, List<TraceNumber> upTo) {
        tenants.in(recipient.insurer().value(), connection -> noted(connection, recipient, upTo));
    }

    private static int noted(Connection connection, Recipient recipient, List<TraceNumber> upTo) throws SQLException {
        for (var number : upTo) {
            Rows.change(
                    connection,
                    NOTE,
                    recipient.insurer().value(),
                    recipient.device(),
                    number.stream(),
                    number.position());
        }
        return upTo.size();
    }

    /// For whoever may see it: the centre, or the insurer itself.
    public Backlog backlog(String tenant, Recipient recipient) {
        return tenants.in(tenant, connection -> UndeliveredRows.count(connection, recipient));
    }
}
