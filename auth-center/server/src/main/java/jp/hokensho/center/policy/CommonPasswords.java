package jp.hokensho.center.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// What people take for a password when they have to take one (`common-passwords.txt`): alone, several in a
/// row, with years, rows of the keyboard and repetitions before, between and behind, with digits for
/// letters. What nobody would guess first is counted; a password that has hardly any of it is common.
final class CommonPasswords {

    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    /// Characters of its own that a password must have.
    private static final int ENOUGH = 5;

    private static final String DIGITS = "01345789$@!";
    private static final String LETTERS = "oleastbgsai";

    private CommonPasswords() {}

    /// @param password folded
    static boolean makeUp(String password) {
        return own(password) < ENOUGH || own(plain(password)) < ENOUGH;
    }

    /// The fewest characters that stand in no word, however one reads it.
    private static int own(String password) {
        var fewest = new int[password.length() + 1];
        for (int end = 1; end <= password.length(); end++) {
            fewest[end] = fewest[end - 1] + (goesOn(password, end - 1) ? 0 : 1);
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                if (WORDS.contains(password.substring(start, end))) {
                    fewest[end] = Math.min(fewest[end], fewest[start]);
                }
            }
        }
        return fewest[password.length()];
    }

    /// The same character again, or the next one up or down: `aaaa`, `1234`, `cba`.
    private static boolean goesOn(String password, int at) {
        return at > 0 && Math.abs(password.charAt(at) - password.charAt(at - 1)) <= 1;
    }

    private static String plain(String password) {
        return password.chars()
                .map(each -> DIGITS.indexOf(each) < 0 ? each : LETTERS.charAt(DIGITS.indexOf(each)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> words() {
        try (var file = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
