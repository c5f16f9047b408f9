package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Optional;
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
    private final Endings endings;
    private final Journal journal;

    ChosenPasswords(Tenants tenants, PasswordRows rows, Endings endings, Journal journal) {
        this.endings = endings;
        this.tenants = tenants;
        this.rows = rows;
        this.journal = journal;
    }

    /// In place of the one that was checked. Where that is not in force any more, after a reset, nothing
    /// happens.
    boolean replace(PersonRow checked, Choice choice) {
        var before = checked.passwordHash().orElseThrow();
        return keep(choice, connection -> rows.isStill(connection, choice.person(), before));
    }

    /// @param allowed asked within the same transaction; where it says no, nothing happens
    boolean keep(Choice choice, Work<Boolean> allowed) {
        return tenants.in(Tenants.CENTER, connection -> {
            if (!allowed.in(connection)) {
                return false;
            }
            journal.append(choice.event());
            rows.set(connection, choice.person(), choice.hash());
            endings.endSessions(connection, choice.person(), choice.session());
            return true;
        });
    }

    /// @param session in which it was chosen; all others of the person end
    record Choice(UUID person, String hash, JournalEvent event, Optional<UUID> session) {

        @Override
        public String toString() {
            return "Choice[" + person + "]";
        }
    }
}
