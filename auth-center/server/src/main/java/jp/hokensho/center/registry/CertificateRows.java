package jp.hokensho.center.registry;

import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;

/// The table `device_certificate`.
final class CertificateRows {

    static final String ALL = "select thumbprint, device, not_after, first_used_at, ends_at, changed_at"
            + " from device_certificate where changed_at > ?";

    private static final String STILL_GOOD = " and (ends_at is null or ends_at > ?)";

    private CertificateRows() {}

    static DeviceCertificate certificate(ResultSet row) throws SQLException {
        return new DeviceCertificate(
                row.getString("thumbprint"),
                row.getObject("device", UUID.class),
                row.getTimestamp("not_after").toInstant(),
                DeviceRows.instant(row, "first_used_at"),
                DeviceRows.instant(row, "ends_at"));
    }

    /// @param chain device first, its authority last
    static void insert(Connection connection, Device device, List<X509Certificate> chain, Instant now)
            throws SQLException {
        var certificate = chain.getFirst();
        Rows.change(
                connection,
                "insert into device_certificate (thumbprint, device, tenant, public_key, certificate, issued_at,"
                        + " not_after, authority) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Thumbprint.of(certificate),
                device.id(),
                device.tenant(),
                Thumbprint.of(certificate.getPublicKey()),
                Pem.of(certificate),
                Timestamp.from(now),
                Timestamp.from(certificate.getNotAfter().toInstant()),
                Thumbprint.of(chain.getLast()));
    }

    /// What this key was certified with, whosever it is.
    static Optional<Certified> ofKey(Connection connection, String key) throws SQLException {
        var sql = "select * from device_certificate where public_key = ?";
        return Rows.list(connection, sql, CertificateRows::certified, key).stream()
                .findFirst();
    }

    private static Certified certified(ResultSet row) throws SQLException {
        return new Certified(certificate(row), Pem.certificate(row.getString("certificate")));
    }

    /// Of those that this authority issued.
    static Optional<Instant> newest(Connection connection, UUID device, String authority) throws SQLException {
        var sql = "select max(issued_at) as newest from device_certificate where device = ? and authority = ?";
        return Rows.list(connection, sql, row -> DeviceRows.instant(row, "newest"), device, authority)
                .getFirst();
    }

    static boolean anyUsed(Connection connection, UUID device) throws SQLException {
        var sql = "select exists (select from device_certificate where device = ? and first_used_at is not null)";
        return Rows.list(connection, sql, row -> row.getBoolean(1), device).getFirst();
    }

    /// Those of a device that it never used.
    static void endUnused(Connection connection, UUID device, String but, Instant now) throws SQLException {
        Rows.change(
                connection,
                "update device_certificate set ends_at = ? where device = ? and thumbprint <> ?"
                        + " and first_used_at is null" + STILL_GOOD,
                Timestamp.from(now),
                device,
                but,
                Timestamp.from(now));
    }

    /// Good for so long at most.
    static void endAfter(Connection connection, String thumbprint, Instant now, Duration overlap) throws SQLException {
        var end = Timestamp.from(now.plus(overlap));
        Rows.change(
                connection,
                "update device_certificate set ends_at = ? where thumbprint = ?" + STILL_GOOD,
                end,
                thumbprint,
                end);
    }

    /// Those that were issued before it end with its first use.
    ///
    /// @return whether this was the first use
    static boolean use(Connection connection, DeviceCertificate used, Instant now) throws SQLException {
        var at = Timestamp.from(now);
        var first = Rows.change(
                connection,
                "update device_certificate set first_used_at = ? where thumbprint = ? and first_used_at is null"
                        + STILL_GOOD,
                at,
                used.thumbprint(),
                at);
        if (first > 0) {
            Rows.change(
                    connection,
                    "update device_certificate set ends_at = ? where device = ? and issued_at < (select issued_at"
                            + " from device_certificate where thumbprint = ?)" + STILL_GOOD,
                    at,
                    used.device(),
                    used.thumbprint(),
                    at);
        }
        return first > 0;
    }

    record Certified(DeviceCertificate known, X509Certificate certificate) {}
}
