package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.ChosenPasswords.Choice;
import jp.hokensho.center.journal.PasswordChanged;

/// A person changes the own password.
@Singleton
public class PasswordChange {

    private final KnownPasswords known;
    private final NewPasswords wishes;
    private final ChosenPasswords chosen;

    PasswordChange(KnownPasswords known, NewPasswords wishes, ChosenPasswords chosen) {
        this.known = known;
        this.wishes = wishes;
        this.chosen = chosen;
    }

    /// The person's other sessions end.
    ///
    /// @param session that goes on
    /// @return false where the old password is wrong; nothing changed then
    /// @throws jp.hokensho.protocol.InvalidFields `newPassword`, where the tenant's policy does not take it
    public boolean change(Person person, UUID session, String oldPassword, String newPassword) {
        var row = known.matching(person, oldPassword);
        if (row.isEmpty()) {
            return false;
        }
        var hash = wishes.hash(row.get(), "newPassword", newPassword, Optional.of(oldPassword));
        var changed = new PasswordChanged(person.id(), person.tenant());
        return chosen.replace(row.get(), new Choice(person.id(), hash, changed, Optional.of(session)));
    }
}
