package jp.hokensho.center.withholding;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import jp.hokensho.center.denial.Heard;
import jp.hokensho.center.denial.Outbox.Recipient;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.WithheldAttempt;

/// Who asked about cards that are withheld: what adapters still have to hear of it, and the list. Like the denials
/// ([jp.hokensho.center.denial.Outbox]) the attempts are on the record, and per adapter and stream it is kept how far
/// the adapter has them.
@Singleton
public class WithheldAttempts {

    private final Tenants tenants;
    private final Heard heard;
    private final Event<AttemptRecorded> recorded;

    WithheldAttempts(Tenants tenants, Event<AttemptRecorded> recorded) {
        this.tenants = tenants;
        this.heard = new Heard(tenants, "withheld_delivery");
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

    /// How far its adapters have them.
    public Heard heard() {
        return heard;
    }

    /// All of an insurer's, newest first: also those that cards stored for it, or its own, answered.
    List<WithheldAttempt> list(String insurer, AttemptFilter filter) {
        return tenants.in(insurer, connection -> AttemptRows.list(connection, insurer, filter));
    }
}
