package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;

/// The directory of clinics, in memory, at most a second old.
@Singleton
public class Clinics {

    private final Mirror<String, Clinic> mirror;
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Clinics(Mirrors mirrors) {
        this.mirror = mirrors.of(
                "select * from clinic where changed_at > ?",
                row -> Version.of(row.getString("code"), clinic(row), row),
                this::take);
    }

    private void take(List<Version<String, Clinic>> versions) {
        for (var version : versions) {
            if (version.value().filter(Clinic::open).isPresent()) {
                open.add(version.key());
            } else {
                open.remove(version.key());
            }
        }
    }

    /// It opens no seals. The last that was seen, while the database is away.
    public boolean isOpen(String code) {
        return open.contains(code);
    }

    public Optional<Clinic> find(String code) {
        return mirror.get(code);
    }

    /// Those that are not deleted, by code.
    public List<Clinic> all() {
        return mirror.all().stream()
                .filter(clinic -> !clinic.standing().deleted())
                .sorted(Comparator.comparing(Clinic::code))
                .toList();
    }

    /// Within the caller's transaction, which has to be the centre's.
    public void insert(Connection connection, Clinic clinic) throws SQLException {
        Rows.change(
                connection,
                "insert into clinic (code, name, address, telephone, open) values (?, ?, ?, ?, ?)",
                clinic.code(),
                clinic.name(),
                clinic.address(),
                clinic.telephone(),
                clinic.open());
    }

    /// Within the caller's transaction, which has to be the centre's: its name and where it is.
    public void edit(Connection connection, Clinic clinic) throws SQLException {
        Rows.change(
                connection,
                "update clinic set name = ?, address = ?, telephone = ? where code = ?",
                clinic.name(),
                clinic.address(),
                clinic.telephone(),
                clinic.code());
    }

    /// Within the caller's transaction, which has to be the centre's: whether details come open to it.
    public void setOpen(Connection connection, String code, boolean open) throws SQLException {
        Rows.change(connection, "update clinic set open = ? where code = ?", open, code);
    }

    /// As [#edit].
    void set(Connection connection, String code, Standing standing) throws SQLException {
        Rows.change(
                connection,
                "update clinic set suspended = ?, ends_on = ?, deleted = ? where code = ?",
                standing.suspended(),
                standing.endsOn().orElse(null),
                standing.deleted(),
                code);
    }

    public void refresh() {
        mirror.refresh();
    }

    private static Clinic clinic(ResultSet row) throws SQLException {
        return new Clinic(
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getString("telephone"),
                row.getBoolean("open"),
                Standing.read(row));
    }
}
