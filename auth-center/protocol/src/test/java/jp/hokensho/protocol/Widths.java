package jp.hokensho.protocol;

import java.util.stream.Collectors;

/// The same text as a Japanese input method types it.
final class Widths {

    private Widths() {}

    static String full(String halfWidth) {
        return halfWidth.codePoints().mapToObj(Widths::full).collect(Collectors.joining());
    }

    /// Every other character full-width.
    static String mixed(String halfWidth) {
        var text = new StringBuilder();
        for (var i = 0; i < halfWidth.length(); i++) {
            var c = halfWidth.charAt(i);
            text.append(i % 2 == 0 ? String.valueOf(c) : full(c));
        }
        return text.toString();
    }

    private static String full(int c) {
        var ascii = c > ' ' && c < 0x7F;
        return Character.toString(ascii ? c - '!' + '！' : c == ' ' ? '　' : c);
    }
}
