package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.center.problem.Refusal;

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
        return guesses.begin(person.login(), Guesses.EVERYWHERE)
                ? rows.byId(person.id()).filter(row -> matches(row, password))
                : Optional.empty();
    }

    private boolean matches(PersonRow row, String password) {
        try {
            var matches = passwords.matches(password.toCharArray(), row.passwordHash());
            if (matches) {
                guesses.takeBack(row.person().login(), Guesses.EVERYWHERE);
            }
            return matches;
        } catch (Refusal unavailable) {
            guesses.takeBack(row.person().login(), Guesses.EVERYWHERE);
            throw unavailable;
        }
    }
}
