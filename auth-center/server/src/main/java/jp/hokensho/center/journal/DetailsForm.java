package jp.hokensho.center.journal;

import java.util.Optional;
import jp.hokensho.protocol.Answer;

/// Whether the centre could read what an answer says about persons.
public enum DetailsForm {
    /// sealed by the insurer: the clinic alone opens it
    SEALED,
    /// readable: the clinic opens no seals, or the centre itself has the cards
    OPEN;

    /// Empty where it says nothing about persons.
    static Optional<DetailsForm> of(Answer answer) {
        return answer.sealed().isPresent() ? Optional.of(SEALED) : answer.open().map(_ -> OPEN);
    }
}
