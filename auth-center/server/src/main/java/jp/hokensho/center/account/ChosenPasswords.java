package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalEvent;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.center.tenancy.Work;

/// Puts a password in force that was found good. It is on the record before it counts.
@Singleton
class ChosenPasswords {

    private final Tenants tenants;
    private final PasswordRows rows;
    private final Journal journal;

    ChosenPasswords(Tenants tenants, PasswordRows rows, Journal journal) {
        this.tenants = tenants;
        this.rows = rows;
        this.journal = journal;
    }

    /// In place of the one that was checked. Where that is not in force any more, after a reset, nothing happens.
    boolean replace(PersonRow checked, String hash, JournalEvent event) {
        var person = checked.person().id();
        var before = checked.passwordHash().orElseThrow();
        return keep(person, hash, event, connection -> rows.isStill(connection, person, before));
    }

    /// @param allowed asked within the same transaction; where it says no, nothing happens
    boolean keep(UUID person, String hash, JournalEvent event, Work<Boolean> allowed) {
        return tenants.in(Tenants.CENTER, connection -> {
            if (!allowed.in(connection)) {
                return false;
            }
            journal.append(event);
            rows.set(connection, person, hash);
            return true;
        });
    }
}
