package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;

/// The directory of clinics, in memory, at most a second old.
@Singleton
public class Clinics {

    private final Mirror<String, Clinic> mirror;

    Clinics(Mirrors mirrors) {
        this.mirror = mirrors.of(
                "select * from clinic where changed_at > ?",
                row -> Version.of(row.getString("code"), clinic(row), row),
                _ -> {});
    }

    public Optional<Clinic> find(String code) {
        return mirror.get(code);
    }

    void insert(Connection connection, Clinic clinic) throws SQLException {
        Rows.change(
                connection,
                "insert into clinic (code, name, address, telephone, insurers) values (?, ?, ?, ?, ?)",
                clinic.code(),
                clinic.name(),
                clinic.address(),
                clinic.telephone(),
                clinic.insurers().toArray(String[]::new));
    }

    void refresh() {
        mirror.refresh();
    }

    private static Clinic clinic(ResultSet row) throws SQLException {
        return new Clinic(
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getString("telephone"),
                Set.of((String[]) row.getArray("insurers").getArray()));
    }
}
