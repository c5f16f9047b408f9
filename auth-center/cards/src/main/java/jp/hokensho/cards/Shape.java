package jp.hokensho.cards;

import java.util.stream.Collectors;

/// What a text looks like, without what it says: `2026/13/45` is `9999/99/99`, `上野 太郎` is `漢漢 漢漢`.
final class Shape {

    private static final int SHOWN = 24;

    private Shape() {}

    static String of(String text) {
        var shape = text.codePoints().limit(SHOWN).mapToObj(Shape::mask).collect(Collectors.joining());
        return text.codePoints().skip(SHOWN).findAny().isPresent() ? shape + "…" : shape;
    }

    private static String mask(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return "?";
        }
        if (Character.isDigit(codePoint)) {
            return "9";
        }
        return Character.isLetter(codePoint) ? letter(codePoint) : Character.toString(codePoint);
    }

    private static String letter(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN -> "漢";
            case KATAKANA -> "ア";
            case HIRAGANA -> "あ";
            default -> "A";
        };
    }
}
