package jp.hokensho.center.withholding;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// Who asked about cards that are withheld: what adapters still have to hear of it, and the list. Like the denials
/// ([jp.hokensho.center.denial.Outbox]) the attempts are on the record, and per adapter and stream it is kept how far
/// the adapter has them; its own record decides.
@Singleton
public class WithheldAttempts {

    private static final String RESET = "update withheld_delivery set position = 0 where device = ?";
    private static final String NOTE = """
            insert into withheld_delivery as kept (insurer, device, stream, position, at)
            values (?, ?, ?, ?, now())
            on conflict (device, stream) do update set position = excluded.position, at = excluded.at
            where kept.position <= excluded.position""";

    private final Tenants tenants;
    private final Event<AttemptRecorded> recorded;

    WithheldAttempts(Tenants tenants, Event<AttemptRecorded> recorded) {
        this.tenants = tenants;
        this.recorded = recorded;
    }

    /// An answer by an order of this insurer is on the record: its adapters hear of it at once.
    public void recorded(InsurerNumber insurer) {
        recorded.fire(new AttemptRecorded(insurer));
    }

    /// The next ones that an order of the insurer answered, by stream and position. What the insurer's own cards
    /// answered so its adapter knows.
    public List<WithheldAttempt> next(Recipient recipient, int most) {
        return tenants.in(
                recipient.insurer().value(), connection -> AttemptRows.undelivered(connection, recipient, most));
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

    /// All of an insurer's, newest first: also those that cards stored for it, or its own, answered.
    List<WithheldAttempt> list(String insurer, AttemptFilter filter) {
        return tenants.in(insurer, connection -> AttemptRows.list(connection, insurer, filter));
    }
}
