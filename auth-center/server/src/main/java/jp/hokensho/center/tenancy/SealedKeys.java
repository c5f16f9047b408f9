package jp.hokensho.center.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.SecretBox;

/// The column `private_key` of a table of the centre's keys. Each is sealed for its own name, and opens in no
/// other's place; null is one whose time is over.
public final class SealedKeys {

    private final Tenants tenants;
    private final SecretBox box;
    private final Table table;

    public SealedKeys(Tenants tenants, SecretBox box, Table table) {
        this.tenants = tenants;
        this.box = box;
        this.table = table;
    }

    /// @param name of the table
    /// @param key SQL for the name of one of its keys, as text
    /// @param what such a key is called: it stands in the seal
    public record Table(String name, String key, String what) {}

    public byte[] seal(String name, byte[] secret) {
        return box.seal(secret, place(name));
    }

    public byte[] open(String name, byte[] sealed) {
        return box.open(sealed, place(name));
    }

    /// Those that are sealed with another master key than the present one are sealed anew, all or none.
    ///
    /// @param dry only counts them; each is opened all the same
    /// @throws KeyFailure where one opens with neither master key
    public long rewrap(boolean dry) {
        var all = "select " + table.key() + ", private_key from " + table.name()
                + " where private_key is not null for update";
        var reseal = "update " + table.name() + " set private_key = ? where " + table.key() + " = ?";
        return tenants.in(Tenants.CENTER, connection -> {
            long count = 0;
            for (var key : Rows.list(connection, all, row -> Map.entry(row.getString(1), row.getBytes(2)))) {
                var renewed = renewed(key.getKey(), key.getValue());
                if (renewed.isPresent()) {
                    count++;
                    if (!dry) {
                        Rows.change(connection, reseal, renewed.get(), key.getKey());
                    }
                }
            }
            return count;
        });
    }

    private Optional<byte[]> renewed(String name, byte[] sealed) {
        try {
            return box.renewed(sealed, place(name));
        } catch (SealBroken neither) {
            throw new KeyFailure("the " + table.what() + " " + name + " opens with neither master key", neither);
        }
    }

    private byte[] place(String name) {
        return (table.what() + " " + name).getBytes(StandardCharsets.UTF_8);
    }
}
