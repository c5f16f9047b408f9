package jp.hokensho.terminal.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// What this program says, in one of its two languages: `words_ja.properties` and `words_en.properties`.
public final class Say {

    private static final String BUNDLE = "jp.hokensho.terminal.text.words";

    private final Locale locale;
    private final ResourceBundle words;

    private Say(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// English where asked for, Japanese otherwise.
    public static Say in(Locale locale) {
        return new Say("en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE);
    }

    public Locale locale() {
        return locale;
    }

    public boolean japanese() {
        return locale.equals(Locale.JAPANESE);
    }

    public ResourceBundle words() {
        return words;
    }

    /// The words of that key with its `{0}`, `{1}`… filled in; numbers get their thousands' commas.
    public String of(String key, Object... parts) {
        return parts.length == 0 ? words.getString(key) : new MessageFormat(words.getString(key), locale).format(parts);
    }

    /// All words whose key begins so, by the rest of their key.
    public Map<String, String> under(String prefix) {
        return words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), words::getString));
    }
}
