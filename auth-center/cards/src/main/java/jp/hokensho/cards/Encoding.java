package jp.hokensho.cards;

import java.nio.charset.Charset;
import java.util.Locale;

/// The character sets of card files. Legacy files are `windows-31j`, which knows 髙 and ①, and not `Shift_JIS`.
public enum Encoding {
    UTF_8,
    WINDOWS_31J;

    public Charset charset() {
        return Charset.forName(toString());
    }

    /// As it is typed: `utf-8`, `windows-31j`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
