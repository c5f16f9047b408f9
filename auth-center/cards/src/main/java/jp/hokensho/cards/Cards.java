package jp.hokensho.cards;

import java.sql.SQLException;
import java.util.List;
import jp.hokensho.protocol.CardKey;

/// Where lines of cards are looked up. Each call is one look at one state of the cards.
public interface Cards {

    /// All lines of every family whose canonical key is the card's.
    List<Person> byCanonicalKey(CardKey card) throws SQLException;

    /// All lines of every family that the card finds without dashes or without leading zeros.
    List<Person> bySecondKeys(CardKey card) throws SQLException;
}
