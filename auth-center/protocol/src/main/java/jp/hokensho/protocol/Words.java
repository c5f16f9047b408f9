package jp.hokensho.protocol;

import java.util.Locale;

/// Japanese unless English was asked for: the two languages everything here speaks.
public final class Words {

    private Words() {}

    public static String in(Locale locale, String japanese, String english) {
        return "en".equals(locale.getLanguage()) ? english : japanese;
    }
}
