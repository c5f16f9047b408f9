package jp.hokensho.cards;

import java.util.Locale;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Words;

/// What can be wrong with a card file.
public enum CardFault {
    NOT_TEXT("UTF-8 でも Windows-31J でもありません", "is neither UTF-8 nor windows-31j"),
    NOT_CSV("CSV として読めません（引用符を確かめてください）", "is not CSV: please look at the quotes"),
    NO_HEADER("見出し行がありません", "has no header line"),
    UNKNOWN_COLUMN("知らない列です", "is no column of a card file"),
    MISSING_COLUMN("列がありません", "is missing from the header"),
    DUPLICATE_COLUMN("列が重複しています", "is in the header twice"),
    COLUMN_COUNT("列の数が見出しと合いません", "has more or fewer columns than the header"),
    OTHER_INSURER("別の保険者の番号です", "is another insurer's number"),
    NO_INSURED("本人の行がない家族です", "belongs to a family without an insured person"),
    MISSING,
    MALFORMED,
    TOO_LONG,
    CONTROL_CHARACTER,
    CHECK_DIGIT,
    NO_SUCH_DATE,
    OUTSIDE_ERA,
    OUT_OF_RANGE;

    private final String japanese;
    private final String english;

    CardFault(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /// A fault of a single cell: the words are those of the [InputError] of the same name.
    CardFault() {
        this.japanese = InputError.valueOf(name()).message(Locale.JAPANESE);
        this.english = InputError.valueOf(name()).message(Locale.ENGLISH);
    }

    static CardFault of(InvalidInput invalid) {
        return valueOf(invalid.error().name());
    }

    /// Kebab case, for machines: `unknown-column`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
