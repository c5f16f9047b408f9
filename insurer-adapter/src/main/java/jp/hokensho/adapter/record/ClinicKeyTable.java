package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.TraceNumber;

/// Table `clinic_key`.
final class ClinicKeyTable {

    /// Of a clinic that was seen first by another thread just now, nothing is inserted.
    private static final String INSERT = "insert into clinic_key (clinic, what, key_id, epoch, x, stream, position, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private static final String OF_CLINIC = "select * from clinic_key where clinic = ? order by id";

    /// What waits, and what is in use meanwhile.
    private static final String WAITING = """
            select * from clinic_key k
            where clinic in (
                select clinic from clinic_key changed where what = 'CHANGED' and not exists (
                    select from clinic_key later
                    where later.clinic = changed.clinic and later.id > changed.id and later.what = 'CONFIRMED'))
            order by clinic, id""";

    private ClinicKeyTable() {}

    static void insert(Connection connection, ClinicKey key) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key.clinic());
            statement.setString(2, key.what().name());
            var told = key.key();
            statement.setString(3, key.keyId().map(KeyId::value).orElse(null));
            statement.setObject(4, told.map(BoundKey::epoch).orElse(null), Types.INTEGER);
            statement.setString(5, told.map(BoundKey::jwk).map(Jwk::x).orElse(null));
            statement.setObject(
                    6, told.map(BoundKey::binding).map(TraceNumber::stream).orElse(null), Types.INTEGER);
            statement.setObject(
                    7, told.map(BoundKey::binding).map(TraceNumber::position).orElse(null), Types.BIGINT);
            statement.setObject(8, key.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /// In the order of the record.
    static List<ClinicKey> of(Connection connection, String clinic) throws SQLException {
        try (var statement = connection.prepareStatement(OF_CLINIC)) {
            statement.setString(1, clinic);
            return read(statement.executeQuery());
        }
    }

    static List<ClinicKey> waiting(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING)) {
            return read(statement.executeQuery());
        }
    }

    private static List<ClinicKey> read(ResultSet rows) throws SQLException {
        var read = new ArrayList<ClinicKey>();
        while (rows.next()) {
            read.add(key(rows));
        }
        return read;
    }

    private static ClinicKey key(ResultSet row) throws SQLException {
        return new ClinicKey(row.getString("clinic"), What.valueOf(row.getString("what")), bound(row), at(row));
    }

    private static Optional<BoundKey> bound(ResultSet row) throws SQLException {
        if (row.getString("key_id") == null) {
            return Optional.empty();
        }
        var jwk = new Jwk("OKP", "X25519", row.getString("x"), null);
        var number = TraceNumber.of(row.getInt("stream"), row.getLong("position"));
        return Optional.of(new BoundKey(jwk.keyId(), row.getInt("epoch"), jwk, number));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
