package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.tenancy.Tenants;

/// Registers the first organizations, people and devices, once and on the record. Everything later comes by
/// application and approval.
@Singleton
public class Foundation {

    private final Tenants tenants;
    private final Newcomers newcomers;
    private final Directories directories;
    private final Journal journal;

    Foundation(Tenants tenants, Newcomers newcomers, Directories directories, Journal journal) {
        this.tenants = tenants;
        this.newcomers = newcomers;
        this.directories = directories;
        this.journal = journal;
    }

    /// Somebody is registered already.
    public boolean isLaid() {
        return newcomers.areThere();
    }

    /// All or nothing.
    ///
    /// @param keep hears the codes before anything takes effect: when it throws, nothing does
    public void lay(RegistryFile file, Consumer<Credentials> keep) {
        tenants.in(Tenants.CENTER, connection -> {
            var registration = new Registration(connection, newcomers, directories, journal);
            registration.register(file);
            keep.accept(registration.credentials());
            return null;
        });
        newcomers.refresh();
        directories.refresh();
    }
}
