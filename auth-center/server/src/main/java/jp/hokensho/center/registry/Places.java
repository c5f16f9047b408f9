package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;

/// Where and when each tenant's people may work, in memory, at most a second old.
@Singleton
public class Places {

    private final Mirror<String, Place> mirror;

    Places(Mirrors mirrors) {
        this.mirror = mirrors.of(
                "select * from place where changed_at > ?",
                row -> Version.of(row.getString("tenant"), place(row), row),
                _ -> {});
    }

    /// Everywhere and always, where nothing is laid down.
    public Place of(String tenant) {
        return mirror.get(tenant).orElseGet(() -> new Place(tenant, List.of(), Optional.empty()));
    }

    /// In place of what was laid down before. Within the caller's transaction, which has to be the centre's.
    public void put(Connection connection, Place place) throws SQLException {
        Rows.change(
                connection,
                "insert into place (tenant, addresses, open_from, open_until) values (?, ?, ?, ?)"
                        + " on conflict (tenant) do update set addresses = excluded.addresses,"
                        + " open_from = excluded.open_from, open_until = excluded.open_until",
                place.tenant(),
                place.addresses().toArray(String[]::new),
                place.hours().map(Place.Hours::from).orElse(null),
                place.hours().map(Place.Hours::until).orElse(null));
    }

    void refresh() {
        mirror.refresh();
    }

    private static Place place(ResultSet row) throws SQLException {
        var from = Optional.ofNullable(row.getString("open_from"));
        var until = row.getString("open_until");
        return new Place(
                row.getString("tenant"),
                List.of((String[]) row.getArray("addresses").getArray()),
                from.map(time -> new Place.Hours(time, until)));
    }
}
