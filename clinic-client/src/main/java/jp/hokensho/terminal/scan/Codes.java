package jp.hokensho.terminal.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// All kinds of codes that this terminal reads. No text is a code of two kinds: a kind begins with letters of its own,
/// or has a length and letters that no other has.
public final class Codes {

    /// Characters of the longest code that is looked at.
    static final int LONGEST = 200;

    /// What a scanner types alike on US and Japanese keyboards.
    static final String ALPHABET = "[0-9A-Z ./-]";

    private static final Pattern FORM = Pattern.compile(ALPHABET + "{1," + LONGEST + "}");

    private static final List<CodeFormat> FORMATS = List.of(new LabelCode(), new CardCode());

    private Codes() {}

    /// @param text null and anything else that is no code are foreign
    public static Scanned read(String text) {
        return Optional.ofNullable(text)
                .filter(code -> FORM.matcher(code).matches())
                .flatMap(code -> FORMATS.stream()
                        .flatMap(format -> format.read(code).stream())
                        .findFirst())
                .orElseGet(Scanned.Foreign::new);
    }
}
