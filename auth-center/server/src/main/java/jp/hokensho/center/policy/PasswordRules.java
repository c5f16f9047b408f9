package jp.hokensho.center.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import jp.hokensho.center.policy.Policy.Beside;
import jp.hokensho.protocol.InputError;

/// Whether a password may be taken. That it was used before is asked elsewhere: only hashes are left
/// of those.
public final class PasswordRules {

    private static final int LONGEST = 200;

    private PasswordRules() {}

    /// @param last the one it replaces, where the person has just typed it
    public record Wish(String password, String login, Optional<String> last) {

        @Override
        public String toString() {
            return "Wish[****]";
        }
    }

    public static Optional<InputError> fault(Policy.Password policy, Beside beside, Wish wish) {
        var password = wish.password();
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(InputError.TOO_LONG);
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(InputError.CONTROL_CHARACTER);
        }
        var weak = length < policy.shortest(beside) || kinds(password) < policy.kinds() || isEasilyGuessed(wish);
        return weak ? Optional.of(InputError.TOO_WEAK) : Optional.empty();
    }

    private static boolean isEasilyGuessed(Wish wish) {
        var password = folded(wish.password());
        return password.contains(folded(wish.login()))
                || CommonPasswords.makeUp(password)
                || wish.last()
                        .map(PasswordRules::folded)
                        .filter(last -> Resemblance.isBetween(last, password))
                        .isPresent();
    }

    private static long kinds(String password) {
        IntPredicate small = Character::isLowerCase;
        IntPredicate capital = Character::isUpperCase;
        IntPredicate digit = Character::isDigit;
        var other = small.or(capital).or(digit).negate();
        return Stream.of(small, capital, digit, other)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /// Full-width and capital letters are no secret.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
