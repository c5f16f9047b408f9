package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.center.account.ActivationRows.Found;
import jp.hokensho.center.account.ChosenPasswords.Choice;
import jp.hokensho.center.journal.Activated;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InvalidFields;

/// People choose their password with the code they were given. Whoever has none that is good hears the same,
/// whatever is wrong with it, and it counts as a guess at the login.
@Singleton
public class FirstPasswords {

    private final ActivationRows activations;
    private final NewPasswords wishes;
    private final ChosenPasswords passwords;
    private final Guesses guesses;

    FirstPasswords(ActivationRows activations, NewPasswords wishes, ChosenPasswords passwords, Guesses guesses) {
        this.activations = activations;
        this.wishes = wishes;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /// A person who shows a code, and from where.
    public record Bearer(String login, OneTimeCode code, String place) {

        @Override
        public String toString() {
            return "Bearer[****]";
        }
    }

    /// @return what stands against it; empty where the password is in force
    /// @throws jp.hokensho.protocol.InvalidFields `password`, where the policy does not take it: the code
    /// stays good
    public Optional<SignIn.Wrong> choose(Bearer bearer, String password) {
        var found = activations.find(bearer.login(), bearer.code());
        var person = found.map(each -> each.row().person());
        if (!guesses.begin(bearer.login(), bearer.place())) {
            return Optional.of(new SignIn.Wrong(DenialReason.LOCKED, person));
        }
        if (found.filter(Found::good)
                .filter(each -> taken(each.row(), bearer, password))
                .isPresent()) {
            guesses.succeeded(bearer.login(), bearer.place());
            return Optional.empty();
        }
        var reason = found.isEmpty() ? DenialReason.UNKNOWN_LOGIN : DenialReason.WRONG_PASSWORD;
        return Optional.of(new SignIn.Wrong(reason, person));
    }

    /// Whose code is good and whose wish is not has guessed nothing.
    private boolean taken(PersonRow row, Bearer bearer, String password) {
        try {
            return take(row, bearer, password);
        } catch (InvalidFields | Refusal refused) {
            guesses.takeBack(bearer.login(), bearer.place());
            throw refused;
        }
    }

    private boolean take(PersonRow row, Bearer bearer, String password) {
        var person = row.person();
        var hash = wishes.hash(row, "password", password, Optional.empty());
        var choice = new Choice(person.id(), hash, new Activated(person.id(), person.tenant()), Optional.empty());
        return passwords.keep(choice, connection -> activations.redeem(connection, person.id(), bearer.code()));
    }
}
