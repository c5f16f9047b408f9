package jp.hokensho.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PART = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(parts("ja"), parts("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noWordSuggestsThatSomebodyHasNoInsurance(String language) {
        var all = String.join("\n", Say.in(Locale.of(language)).under("").values());

        assertFalse(all.matches("(?s).*(無保険|未加入|無資格|資格(が|は)?(ない|ありません|なし)|加入していない"
                + "|(?i:uninsured|not insured|no insurance|not covered|no cover|ineligible|not eligible)).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noWordsWithPartsHaveAnApostrophe(String language) {
        var wrong = Say.in(Locale.of(language)).under("").values().stream()
                .filter(words -> PART.matcher(words).find() && words.contains("'"))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({"'', '', ja", "en_US.UTF-8, '', en", "C, en_GB.UTF-8, en", "ja_JP.UTF-8, en_US, ja", "fr_FR, '', ja"})
    void theLanguageIsTheEnvironmentsOrJapanese(String all, String lang, String expected) {
        var environment = Map.of("LC_ALL", all, "LANG", lang);

        assertEquals(expected, Languages.of(new String[0], environment).getLanguage());
    }

    @Test
    void theLanguageThatIsAskedForWins() {
        var environment = Map.of("LANG", "ja_JP.UTF-8");

        assertEquals(Locale.ENGLISH, Languages.of(new String[] {"verify", "--lang", "en"}, environment));
        assertEquals(Locale.ENGLISH, Languages.of(new String[] {"--lang=en"}, environment));
    }

    private static Map<String, Set<String>> parts(String language) {
        return Say.in(Locale.of(language)).under("").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, words -> PART.matcher(words.getValue())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())));
    }
}
