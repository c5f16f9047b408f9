package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.Pem;

/// The devices of an organization, as they know one another: with the certificate to encrypt for.
@Singleton
public class Peers {

    /// Of two good certificates the newest that was used: the other may never have arrived.
    private static final String SQL = "select distinct on (d.id) d.*, c.certificate from device d"
            + " join device_certificate c on c.device = d.id where d.tenant = ? and c.not_after > ?"
            + " and (c.ends_at is null or c.ends_at > ?)"
            + " order by d.id, (c.first_used_at is not null) desc, c.issued_at desc";

    private final Tenants tenants;
    private final Clock clock;

    Peers(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Those that work.
    public List<Peer> of(String tenant) {
        var now = Timestamp.from(clock.instant());
        return tenants
                .list(
                        tenant,
                        SQL,
                        row -> new Peer(DeviceRows.device(row), Pem.certificate(row.getString("certificate"))),
                        tenant,
                        now,
                        now)
                .stream()
                .filter(peer -> peer.device().works(clock.instant()))
                .toList();
    }

    public record Peer(Device device, X509Certificate certificate) {}
}
