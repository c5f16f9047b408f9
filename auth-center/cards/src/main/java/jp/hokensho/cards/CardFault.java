package jp.hokensho.cards;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Words;

/// What can be wrong with a card file, or strange.
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
    DUPLICATE_LINE("前の行と同じ内容です", "says the same as an earlier line"),
    UNTIL_BEFORE_FROM("有効期限が取得日より前です", "is before the first day of cover"),
    LOST_BEFORE_FROM("喪失日が取得日より前です", "is before the first day of cover"),
    NOT_WRITABLE("この文字コードでは書けない文字があります", "has a character that this character set cannot write"),
    OVERLAP("同じ人の前の行と期間が重なっています", "overlaps with an earlier line of the same person"),
    SEVERAL_INSURED("本人が複数いる家族です（複数該当になります）", "belongs to a family with several insured persons: ambiguous"),
    BORN_AFTER_FROM("生年月日が取得日より後です", "is after the first day of cover"),
    BEYOND_ERA("元号の終わりより後の日付です（西暦に換算しました）", "lies beyond its era: it was computed"),
    PRIVATE_USE("外字があります（ほかの端末では表示できません）", "has a private character that others cannot show"),
    MISSING,
    MALFORMED,
    TOO_LONG,
    CONTROL_CHARACTER,
    CHECK_DIGIT,
    NO_SUCH_DATE,
    OUTSIDE_ERA,
    OUT_OF_RANGE;

    private static final Set<CardFault> WARNINGS =
            EnumSet.of(OVERLAP, SEVERAL_INSURED, BORN_AFTER_FROM, BEYOND_ERA, PRIVATE_USE);

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

    /// To be looked at again; the file can be loaded all the same.
    public boolean isWarning() {
        return WARNINGS.contains(this);
    }

    /// Kebab case, for machines: `unknown-column`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
