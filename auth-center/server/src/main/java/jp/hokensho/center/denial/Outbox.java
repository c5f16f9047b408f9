package jp.hokensho.center.denial;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Denial;
import jp.hokensho.protocol.InsurerNumber;

/// What adapters still have to hear of the denials that concern their insurer. Nothing is put in here:
/// the denials are on the record, and per adapter and stream it is kept how far the adapter has them ([Heard]).
/// Positions of a stream become visible in their order, so nothing is ever passed over.
@Singleton
public class Outbox {

    private final Tenants tenants;
    private final Heard heard;

    Outbox(Tenants tenants) {
        this.tenants = tenants;
        this.heard = new Heard(tenants, "denial_delivery");
    }

    /// One adapter of an insurer.
    public record Recipient(InsurerNumber insurer, UUID device) {}

    /// The next ones, by stream and position.
    public List<Denial> next(Recipient recipient, int most) {
        return tenants.in(recipient.insurer().value(), connection -> UndeliveredRows.list(connection, recipient, most));
    }

    /// How far its adapters have them.
    public Heard heard() {
        return heard;
    }

    /// For whoever may see it: the centre, or the insurer itself.
    public Backlog backlog(String tenant, Recipient recipient) {
        return tenants.in(tenant, connection -> UndeliveredRows.count(connection, recipient));
    }
}
