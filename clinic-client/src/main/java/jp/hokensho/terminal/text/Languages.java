package jp.hokensho.terminal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which language to speak: what `--lang` says, else what the environment says, else Japanese.
public final class Languages {

    private Languages() {}

    public static Locale of(String[] arguments, Map<String, String> environment) {
        return asked(arguments)
                .or(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(Languages::known)
                        .findFirst())
                .map(name -> name.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE)
                .orElse(Locale.JAPANESE);
    }

    private static boolean known(String name) {
        return name.matches("(ja|en)([_.@-].*)?");
    }

    private static Optional<String> asked(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            var value = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring("--lang=".length())
                    : i > 0 && arguments[i - 1].equals("--lang") ? arguments[i] : "";
            if (known(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
