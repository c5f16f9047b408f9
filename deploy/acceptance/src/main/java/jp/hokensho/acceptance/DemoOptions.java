package jp.hokensho.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What was asked of `deploy/demo`.
///
/// @param reset start over, with nothing of the last time
/// @param stay stay up until Ctrl-C
record DemoOptions(Kind kind, boolean reset, boolean stay, Locale locale) {

    private static final Set<String> KNOWN =
            Set.of("--check", "--reset", "--keep", "--trial", "--rotate", "--help", "-h", "--version", "--lang");

    enum Kind {
        RUN,
        TRIAL,
        ROTATE,
        HELP,
        VERSION,
        WRONG
    }

    static DemoOptions of(String... arguments) {
        var words = List.of(arguments);
        var language = language(words);
        var flags = words.stream()
                .filter(word -> !language.filter(word::equals).isPresent())
                .toList();
        var ends = flags.contains("--check") || flags.contains("--trial") || flags.contains("--rotate");
        var stay = !ends || flags.contains("--keep");
        var locale = Locale.of(language.orElse("ja"));
        return new DemoOptions(kind(flags, language), flags.contains("--reset"), stay, locale);
    }

    private static Optional<String> language(List<String> words) {
        var at = words.indexOf("--lang");
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static Kind kind(List<String> flags, Optional<String> language) {
        if (!KNOWN.containsAll(flags)
                || flags.contains("--lang")
                        != language.filter(Set.of("ja", "en")::contains).isPresent()) {
            return Kind.WRONG;
        }
        if (flags.contains("--help") || flags.contains("-h")) {
            return Kind.HELP;
        }
        if (flags.contains("--version")) {
            return Kind.VERSION;
        }
        return work(flags);
    }

    private static Kind work(List<String> flags) {
        if (flags.contains("--rotate")) {
            return Kind.ROTATE;
        }
        return flags.contains("--trial") ? Kind.TRIAL : Kind.RUN;
    }

    /// `DEMO_DIR`, or `.demo` beside the sources.
    static Path folder(Path root) {
        return Optional.ofNullable(System.getenv("DEMO_DIR"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(root.resolve(".demo"));
    }
}
