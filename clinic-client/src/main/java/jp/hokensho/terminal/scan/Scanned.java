package jp.hokensho.terminal.scan;

import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Label;

/// What a code says that a scanner or the camera read.
public sealed interface Scanned {

    /// A label of the centre: its card is verified again.
    record Again(Label label) implements Scanned {}

    /// An insurer's own code: what a person would type from that card. Personal: `toString` masks it.
    record Card(CardKey card, Optional<LocalDate> birthDate) implements Scanned {

        @Override
        public String toString() {
            return "Card[" + card + "]";
        }
    }

    /// Nothing for the counter. What it says is not kept.
    record Foreign() implements Scanned {}
}
