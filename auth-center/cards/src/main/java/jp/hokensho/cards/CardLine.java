package jp.hokensho.cards;

import java.util.List;

/// One line of a card file after the header.
public sealed interface CardLine {

    record Good(long line, Person person) implements CardLine {}

    record Bad(List<CardError> errors) implements CardLine {}
}
