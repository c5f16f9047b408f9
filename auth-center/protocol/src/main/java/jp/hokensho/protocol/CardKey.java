package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What is printed on an insured person's card. It identifies a person, so `toString` masks it: it may travel in
/// a request body and rest encrypted in the database, never in a log line or an error message.
///
/// @param symbol 記号 as typed; empty where the card has none
/// @param number 番号 as typed; never blank
public record CardKey(InsurerNumber insurer, String symbol, String number, Optional<Branch> branch) {

    /// Code points that symbol and number may each have.
    public static final int MAX_LENGTH = 40;

    /// @throws InvalidInput see [#symbol(String)] and [#number(String)]
    public CardKey {
        requireNonNull(insurer, "insurer");
        requireNonNull(branch, "branch");
        symbol = symbol(symbol);
        number = number(number);
    }

    /// A symbol that may stand on a card, unchanged.
    ///
    /// @throws InvalidInput `TOO_LONG`, `CONTROL_CHARACTER`
    public static String symbol(String typed) {
        return Typed.line(typed, MAX_LENGTH);
    }

    /// A number that may stand on a card, unchanged.
    ///
    /// @throws InvalidInput `MISSING`, `TOO_LONG`, `CONTROL_CHARACTER`, `MALFORMED` when it is all blanks and marks
    public static String number(String typed) {
        if (Typed.isAbsent(typed)) {
            throw new InvalidInput(InputError.MISSING);
        }
        var line = Typed.line(typed, MAX_LENGTH);
        if (CanonicalKey.of("", line).withoutDashes().number().isEmpty()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return line;
    }

    /// The key by which a card is found however it was typed.
    public CanonicalKey canonical() {
        return CanonicalKey.of(symbol, number);
    }

    @Override
    public String toString() {
        return insurer + "/****";
    }
}
