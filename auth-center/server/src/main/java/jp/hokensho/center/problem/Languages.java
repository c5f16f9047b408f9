package jp.hokensho.center.problem;

import java.util.List;
import java.util.Locale;

/// The language a caller asked for: Japanese unless `Accept-Language` prefers English.
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private Languages() {}

    /// @param acceptLanguage the header; null or nonsense means Japanese
    public static Locale asked(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.JAPANESE;
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return spoken == null ? Locale.JAPANESE : spoken;
        } catch (IllegalArgumentException _) {
            return Locale.JAPANESE;
        }
    }
}
