package jp.hokensho.cards;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.CardKey;

/// Whom a clinic asks about, and for which day. Names a person: `toString` masks it.
///
/// @param birthDate narrows where several families match
public record Question(CardKey card, Optional<LocalDate> birthDate, LocalDate targetDate) {

    @Override
    public String toString() {
        return "Question[" + card + ", " + targetDate + "]";
    }
}
