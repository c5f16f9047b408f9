package jp.hokensho.center.authority;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;

/// Devices and their certificates, as far as it matters who issued them and whom they trust. A certificate of
/// before there were several authorities is the first one's.
@Singleton
class DeviceCertificates {

    private static final String GOOD = " not_after > ? and (ends_at is null or ends_at > ?)";
    private static final String OF = " coalesce(authority, ?) = ? and" + GOOD;
    private static final String COUNT = "select count(*) from device_certificate where" + OF
            + " and exists (select from device d where d.id = device and revoked_at is null and deleted_at is null)";
    private static final String END = "update device_certificate set ends_at = ? where" + OF;

    /// One that never told runs an older program, or has not come since the centre asks.
    private static final String LACKING = "select d.id from device d left join device_trust t on t.device = d.id"
            + " where d.revoked_at is null and d.deleted_at is null and d.suspended_at is null"
            + " and (d.ends_at is null or d.ends_at > ?)"
            + " and exists (select from device_certificate where device = d.id and first_used_at is not null and"
            + " not_after > ? and (device_certificate.ends_at is null or device_certificate.ends_at > ?))"
            + " and (t.device is null or (t.told_at > ? and not ? = any (t.trusts))) order by d.id";

    private final AuthorityRows rows;
    private final AuthorityConfig config;
    private final Clock clock;

    DeviceCertificates(AuthorityRows rows, AuthorityConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /// Devices that come here, or may, and do not trust this authority yet.
    List<UUID> lacking(Connection connection, String authority) throws SQLException {
        var now = Timestamp.from(clock.instant());
        var since = Timestamp.from(clock.instant().minus(config.seen()));
        return Rows.list(connection, LACKING, row -> row.getObject(1, UUID.class), now, now, now, since, authority);
    }

    Rotated.Overlapping overlapping(Connection connection, AuthorityRow former, AuthorityRow present)
            throws SQLException {
        var until = present.issuesFrom().orElseThrow().plus(config.overlap());
        var now = Timestamp.from(clock.instant());
        var first = rows.first().thumbprint();
        var good = Rows.list(connection, COUNT, row -> row.getLong(1), first, former.thumbprint(), now, now);
        return new Rotated.Overlapping(former.thumbprint(), until, good.getFirst());
    }

    void end(Connection connection, String authority, Instant now) throws SQLException {
        var at = Timestamp.from(now);
        Rows.change(connection, END, at, rows.first().thumbprint(), authority, at, at);
    }
}
