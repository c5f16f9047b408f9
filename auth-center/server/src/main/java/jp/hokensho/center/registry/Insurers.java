package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.protocol.InsurerNumber;

/// The directory of insurers, in memory, at most a second old. It wins over the check digit.
@Singleton
public class Insurers {

    private final Mirror<InsurerNumber, Insurer> mirror;

    Insurers(Mirrors mirrors) {
        this.mirror = mirrors.of(
                "select * from insurer where changed_at > ?",
                row -> {
                    var insurer = insurer(row);
                    return Version.of(insurer.number(), insurer, row);
                },
                _ -> {});
    }

    public Optional<Insurer> find(InsurerNumber number) {
        return mirror.get(number);
    }

    /// Those that are not deleted, by number.
    public List<Insurer> all() {
        return mirror.all().stream()
                .filter(insurer -> !insurer.standing().deleted())
                .sorted(Comparator.comparing(insurer -> insurer.number().value()))
                .toList();
    }

    /// Within the caller's transaction, which has to be the centre's.
    public void insert(Connection connection, Insurer insurer) throws SQLException {
        Rows.change(
                connection,
                "insert into insurer (number, kind, name, address, telephone) values (?, ?, ?, ?, ?)",
                insurer.number().value(),
                insurer.kind().name(),
                insurer.name(),
                insurer.address(),
                insurer.telephone());
    }

    /// Within the caller's transaction, which has to be the centre's: its name and where it is.
    public void edit(Connection connection, Insurer insurer) throws SQLException {
        Rows.change(
                connection,
                "update insurer set name = ?, address = ?, telephone = ? where number = ?",
                insurer.name(),
                insurer.address(),
                insurer.telephone(),
                insurer.number().value());
    }

    /// As [#edit].
    void set(Connection connection, InsurerNumber number, Standing standing) throws SQLException {
        Rows.change(
                connection,
                "update insurer set suspended = ?, ends_on = ?, deleted = ? where number = ?",
                standing.suspended(),
                standing.endsOn().orElse(null),
                standing.deleted(),
                number.value());
    }

    public void refresh() {
        mirror.refresh();
    }

    private static Insurer insurer(ResultSet row) throws SQLException {
        return new Insurer(
                InsurerNumber.parse(row.getString("number")),
                Insurer.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("telephone"),
                Standing.read(row));
    }
}
