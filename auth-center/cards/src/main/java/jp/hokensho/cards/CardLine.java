package jp.hokensho.cards;

import java.util.List;

/// One line of a card file after the header.
public sealed interface CardLine {

    /// @param warnings what to look at again
    record Good(long line, Person person, List<CardFinding> warnings) implements CardLine {}

    record Bad(List<CardFinding> errors) implements CardLine {}
}
