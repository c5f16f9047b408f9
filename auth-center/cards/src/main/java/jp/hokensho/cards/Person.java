package jp.hokensho.cards;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Sex;

/// One line of a card file: a person, on a card, for a time. The same person has several lines where the cover was
/// interrupted.
///
/// @param withheld 自動応答不可: the clinic has to call
public record Person(CardKey card, PersonKind kind, Cover cover, boolean withheld, Particulars particulars) {

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /// A family shares symbol and number as the insurer wrote them. Finer than the canonical key, which drops
    /// punctuation: `1・23` and `12・3` are two families that one typed text may find.
    public record FamilyKey(String symbol, String number) {
        @Override
        public String toString() {
            return "****";
        }
    }

    /// The lines with equal identity are one person.
    record Identity(PersonKind kind, Optional<Branch> branch, LocalDate birthDate, Sex sex) {
        @Override
        public String toString() {
            return "****";
        }
    }

    public FamilyKey family() {
        return new FamilyKey(folded(card.symbol()), folded(card.number()));
    }

    Identity identity() {
        return new Identity(kind, card.branch(), particulars.birthDate(), particulars.sex());
    }

    boolean insured() {
        return kind == PersonKind.INSURED;
    }

    boolean bornOn(LocalDate day) {
        return particulars.birthDate().equals(day);
    }

    private static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("");
    }

    @Override
    public String toString() {
        return "Person[****]";
    }
}
