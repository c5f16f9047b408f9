package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.DenialReason;

/// Checks log-in and password. Whatever is wrong takes the same time, and one check at most counts as a
/// guess.
@Singleton
public class Credentials {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PersonRows rows;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Clock clock;

    Credentials(PersonRows rows, Passwords passwords, Guesses guesses, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.guesses = guesses;
        this.clock = clock;
    }

    /// @param place the device, or the address where none was shown
    public SignIn check(String login, String password, String place) {
        var row = rows.byLogin(login);
        var locked = guesses.locked(login, place);
        var matches = passwords.matches(password.toCharArray(), row.map(PersonRow::passwordHash));
        var outcome = outcome(row.map(PersonRow::person), locked, matches);
        switch (outcome) {
            case SignIn.Right _ -> guesses.succeeded(login, place);
            case SignIn.Wrong _ when !locked -> guesses.failed(login, place);
            case SignIn.Wrong _ -> {}
        }
        return outcome;
    }

    private SignIn outcome(Optional<Person> person, boolean locked, boolean matches) {
        Function<DenialReason, SignIn> wrong = reason -> new SignIn.Wrong(reason, person);
        if (person.isEmpty()) {
            return wrong.apply(DenialReason.UNKNOWN_LOGIN);
        }
        if (locked) {
            return wrong.apply(DenialReason.LOCKED);
        }
        if (!matches) {
            return wrong.apply(DenialReason.WRONG_PASSWORD);
        }
        return person.get().expiredOn(LocalDate.now(clock.withZone(TOKYO)))
                ? wrong.apply(DenialReason.EXPIRED_ID)
                : new SignIn.Right(person.get());
    }
}
