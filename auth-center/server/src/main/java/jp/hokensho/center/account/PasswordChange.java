package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.PasswordChanged;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// A person changes the own password.
@Singleton
public class PasswordChange {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 200;

    private final PersonRows rows;
    private final Passwords passwords;
    private final Journal journal;

    PasswordChange(PersonRows rows, Passwords passwords, Journal journal) {
        this.rows = rows;
        this.passwords = passwords;
        this.journal = journal;
    }

    /// @return false where the old password is wrong; nothing changed then
    /// @throws InvalidFields where the new one is easy to guess, equals the old one, or is the login
    public boolean change(Person person, String oldPassword, String newPassword) {
        var row = rows.byId(person.id());
        if (!passwords.matches(oldPassword.toCharArray(), row.map(PersonRow::passwordHash))) {
            return false;
        }
        weakness(row.map(PersonRow::login).orElse(""), oldPassword, newPassword).ifPresent(error -> {
            throw new InvalidFields(Map.of("newPassword", error));
        });
        var hash = passwords.hash(newPassword.toCharArray());
        journal.append(new PasswordChanged(person.id(), person.tenant()));
        rows.setPassword(person, hash);
        return true;
    }

    private static Optional<InputError> weakness(String login, String oldPassword, String newPassword) {
        var length = newPassword.codePointCount(0, newPassword.length());
        if (length > LONGEST) {
            return Optional.of(InputError.TOO_LONG);
        }
        if (newPassword.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(InputError.CONTROL_CHARACTER);
        }
        var weak = length < SHORTEST
                || newPassword.equals(oldPassword)
                || newPassword.toLowerCase(Locale.ROOT).contains(login);
        return weak ? Optional.of(InputError.TOO_WEAK) : Optional.empty();
    }
}
