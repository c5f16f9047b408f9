package jp.hokensho.acceptance.trial;

import java.time.LocalDate;
import java.util.List;
import jp.hokensho.acceptance.madeup.Card;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.madeup.MadeUpCards;

/// Somebody at a reception desk in 2005: a card that nobody else has, and what was typed from it. Numbers are multiples
/// of 101 with the same digits in front, so that no wrong, exchanged, missing or doubled digit leads to another's card.
///
/// @param cards lines of the insurer's card file, one a person
public record Patient(List<String> cards, Access access) {

    private static final List<String> INSURERS = List.of(CardFile.TRIAL, CardFile.REAL_TIME, CardFile.STORED);
    private static final List<String> SYMBOLS = List.of("美浜", "Wakaba", "若葉・小倉", "ＡＳ", "みどり区");
    private static final LocalDate FISCAL_YEAR = LocalDate.of(2005, 4, 1);
    private static final int DISTANCE = 101;

    /// @param serial of the patient: everything that varies, varies with it
    static Patient of(int serial, Making making, Visit visit) {
        var key = key(serial);
        var cover = making == Making.ENDED ? ended(serial, visit.day()) : good(serial, visit.day());
        return new Patient(
                MadeUpCards.family(key, cover, serial).stream().map(Card::csv).toList(),
                typed(serial, making, key, visit));
    }

    /// @param session its name
    record Visit(String clinic, String session, LocalDate day) {}

    private static Access typed(int serial, Making making, Card.Key key, Visit visit) {
        var turn = serial / INSURERS.size();
        return new Access(
                visit.clinic(),
                visit.session(),
                making == Making.INSURER_MISTYPED ? Typing.wrongInsurer(key.insurer()) : key.insurer(),
                Typing.symbol(key.symbol(), turn),
                making == Making.MISTYPED ? Typing.wrongNumber(key.number(), turn) : Typing.number(key.number(), turn),
                Typing.day(visit.day(), serial));
    }

    private static Card.Key key(int serial) {
        var insurer = INSURERS.get(serial % INSURERS.size());
        if (insurer.equals(CardFile.STORED)) {
            return new Card.Key(insurer, "", Integer.toString((200_000 + serial) * DISTANCE));
        }
        var number = Integer.toString((1_000 + serial) * DISTANCE);
        var dashed = serial % 2 == 0 ? number : number.substring(0, 2) + "-" + number.substring(2);
        return new Card.Key(insurer, SYMBOLS.get(serial % SYMBOLS.size()), dashed);
    }

    private static Card.Cover good(int serial, LocalDate day) {
        var from = FISCAL_YEAR.minusYears(1 + serial % 9);
        return switch (serial % 7) {
            case 0 -> new Card.Cover(from, day, null, false);
            case 1 -> new Card.Cover(day, null, null, false);
            case 2 -> new Card.Cover(from, null, day.plusDays(1), false);
            case 3, 4 -> new Card.Cover(from, FISCAL_YEAR.plusYears(1).minusDays(1), null, false);
            default -> new Card.Cover(from, null, null, false);
        };
    }

    private static Card.Cover ended(int serial, LocalDate day) {
        var from = FISCAL_YEAR.minusYears(2 + serial % 9);
        return switch (serial % 4) {
            case 0 -> new Card.Cover(from, day.minusDays(1), null, false);
            case 1 -> new Card.Cover(from, null, day, false);
            case 2 -> new Card.Cover(from, FISCAL_YEAR.minusDays(1), null, false);
            default -> new Card.Cover(from, null, day.minusMonths(2), false);
        };
    }

    @Override
    public String toString() {
        return "Patient[" + access + "]";
    }
}
