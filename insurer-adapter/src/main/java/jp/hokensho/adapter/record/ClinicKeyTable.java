package jp.hokensho.adapter.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.Jwk;
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
            statement.setString(3, key.key().keyId().value());
            statement.setInt(4, key.key().epoch());
            statement.setString(5, key.key().jwk().x());
            statement.setInt(6, key.key().binding().stream());
            statement.setLong(7, key.key().binding().position());
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
        var jwk = new Jwk("OKP", "X25519", row.getString("x"), null);
        var number = TraceNumber.of(row.getInt("stream"), row.getLong("position"));
        var key = new BoundKey(jwk.keyId(), row.getInt("epoch"), jwk, number);
        return new ClinicKey(row.getString("clinic"), What.valueOf(row.getString("what")), key, at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
