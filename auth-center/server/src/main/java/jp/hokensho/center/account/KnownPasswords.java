package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/// Whether somebody who is signed in knows the own password: who only found an open session must not try it
/// out, so what is wrong counts as a guess.
@Singleton
class KnownPasswords {

    private final PersonRows rows;
    private final Passwords passwords;
    private final Guesses guesses;

    KnownPasswords(PersonRows rows, Passwords passwords, Guesses guesses) {
        this.rows = rows;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /// @return the person's row, where the password is right
    Optional<PersonRow> matching(Person person, String password) {
        var locked = guesses.locked(person.login(), Guesses.EVERYWHERE);
        var row = rows.byId(person.id());
        if (passwords.matches(password.toCharArray(), row.flatMap(PersonRow::passwordHash)) && !locked) {
            return row;
        }
        if (!locked) {
            guesses.failed(person.login(), Guesses.EVERYWHERE);
        }
        return Optional.empty();
    }
}
