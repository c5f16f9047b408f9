package jp.hokensho.center.authority;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;

/// Which authorities the devices trust, as they tell (`device_trust`).
@Singleton
public class DeviceTrusts {

    private static final String TOLD = "insert into device_trust (device, trusts, told_at) values (?, ?, ?)"
            + " on conflict (device) do update set trusts = excluded.trusts, told_at = excluded.told_at";

    private final Tenants tenants;
    private final Clock clock;

    DeviceTrusts(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// @param authorities their thumbprints
    public void told(UUID device, Collection<String> authorities) {
        var trusts = authorities.toArray(String[]::new);
        tenants.in(
                Tenants.CENTER,
                connection -> Rows.change(connection, TOLD, device, trusts, Timestamp.from(clock.instant())));
    }
}
