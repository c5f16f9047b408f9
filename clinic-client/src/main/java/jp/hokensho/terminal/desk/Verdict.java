package jp.hokensho.terminal.desk;

import java.util.Locale;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.text.Tone;

/// One glance: sign, word and colour together. No two kinds of verdict share all of them, and "no answer"
/// shares none with "no such card".
///
/// @param key of the words that belong to it: `card_not_found`
public record Verdict(String sign, String word, Tone tone, String key) {

    public static Verdict of(Outcome outcome, Locale locale) {
        return new Verdict(
                sign(outcome),
                outcome.message(locale),
                tone(outcome),
                outcome.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case VALID -> "○";
            case EXPIRED, NOT_YET_VALID -> "！";
            case CARD_NOT_FOUND, INSURER_NOT_FOUND -> "？";
            case AMBIGUOUS -> "≡";
            case WITHHELD -> "℡";
            case INSURER_UNAVAILABLE -> "■";
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case VALID -> Tone.GOOD;
            case EXPIRED, NOT_YET_VALID -> Tone.ATTENTION;
            case CARD_NOT_FOUND, INSURER_NOT_FOUND, AMBIGUOUS -> Tone.CHECK;
            case WITHHELD -> Tone.CALL;
            case INSURER_UNAVAILABLE -> Tone.UNKNOWN;
        };
    }
}
