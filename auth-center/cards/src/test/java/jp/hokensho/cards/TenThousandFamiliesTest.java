package jp.hokensho.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.CanonicalKey;
import jp.hokensho.protocol.CardKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-01: ten thousand random families, each typed in every way, and near misses")
class TenThousandFamiliesTest {

    private static final long SEED = 20_050_708;
    private static final int FAMILIES = 10_000;
    private static final List<String> SYMBOLS =
            List.of("", "千代田", "東京ガス", "ＡＢ", "12", "港・南", "けんぽ", "髙﨑", "(公)立", "A-1");
    private static final List<String> DASHES = List.of("-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－", "ー");

    private static final List<Family> ALL = families();
    private static final Indexed CARDS = Indexed.of(ALL);

    /// @param digits without leading zeros, no two families alike
    private record Family(String symbol, String number, String digits) {

        boolean dashed() {
            return number.matches(".*[-－].*");
        }

        Person person() {
            return Persons.insured(symbol, number).branch("00").person();
        }
    }

    @BeforeAll
    static void sayTheSeed() {
        assertEquals(FAMILIES, ALL.stream().map(Family::digits).distinct().count(), "seed " + SEED);
    }

    @Test
    void isFoundWithEveryDash() throws Exception {
        for (var dash : DASHES) {
            everyFamilyIsFound(
                    family -> family.symbol(), family -> family.number().replaceAll("[-－]", dash));
        }
    }

    @Test
    void isFoundFullWidthAndHalfWidth() throws Exception {
        everyFamilyIsFound(family -> wide(family.symbol()), family -> wide(family.number()));
        everyFamilyIsFound(
                family -> family.symbol().replace("ガス", "ｶﾞｽ"),
                family -> Normalizer.normalize(family.number(), Normalizer.Form.NFKC));
    }

    @Test
    void isFoundWithBlanksAndMarks() throws Exception {
        for (var mark : List.of(" ", "　", "・", ".", ",", "．", "，")) {
            everyFamilyIsFound(
                    family -> mark + family.symbol(),
                    family -> String.join(mark, family.number().split("")) + mark);
        }
        everyFamilyIsFound(family -> "（" + family.symbol() + "）", family -> "[" + family.number() + "]");
    }

    @Test
    void isFoundInSmallLetters() throws Exception {
        everyFamilyIsFound(family -> family.symbol().replace("ＡＢ", "ab").replace("A", "a"), Family::number);
    }

    @Test
    void isFoundWithoutDashes() throws Exception {
        everyFamilyIsFound(family -> family.symbol().replace("-", ""), family -> family.number()
                .replaceAll("[-－]", ""));
    }

    @Test
    void isFoundWithoutLeadingZerosWhereTheNumberIsAllDigits() throws Exception {
        everyFamilyIsFound(Family::symbol, family -> family.dashed() ? family.number() : family.digits());
        everyFamilyIsFound(Family::symbol, family -> family.dashed() ? family.number() : "0000" + family.digits());
    }

    @Test
    void aNearMissIsNotFound() throws Exception {
        var taken = ALL.stream().map(Family::digits).collect(Collectors.toSet());
        for (var family : ALL) {
            for (var typed : nearMisses(family, taken)) {
                assertEquals(new Answer.CardNotFound(), asked(typed), () -> family + " as " + typed);
            }
        }
    }

    @Test
    void twoFamiliesWithTheSameSecondKeyAreAmbiguousAndEachIsFoundAsWritten() throws Exception {
        for (var family : ALL) {
            var digits = "1" + family.digits();
            var one = new Family(family.symbol(), digits.substring(0, 2) + "-" + digits.substring(2), digits);
            var other = new Family(family.symbol(), digits.substring(0, 1) + "-" + digits.substring(1), digits);
            var zeros = new Family(family.symbol(), "0" + digits, digits);
            var more = new Family(family.symbol(), "00" + digits, digits);

            assertTwins(one, other, digits);
            assertTwins(zeros, more, digits);
        }
    }

    @Test
    void theTableFindsWhatTheWordsOfTheDomainFind() throws Exception {
        var table = new CardTable(SecretBox.newKey());
        try (var connection = new CardDatabase().connect()) {
            CardDatabase.load(
                    connection, table, ALL.stream().map(Family::person).toList());
            for (var family : ALL.subList(0, 500)) {
                for (var number :
                        List.of(wide(family.number()), family.number().replaceAll("[-－]", ""), family.digits())) {
                    var card = card(family.symbol(), number);
                    assertEquals(asked(card), asked(connection, table, card));
                }
            }
        }
    }

    private static void assertTwins(Family one, Family other, String typed) throws Exception {
        var cards = Indexed.of(List.of(one, other));

        assertEquals(
                new Answer.Ambiguous(), CardAnswers.answer(cards, question(card(one.symbol(), typed))), one::toString);
        for (var exact : List.of(one, other)) {
            var found = cards.byCanonicalKey(card(exact.symbol(), exact.number()));
            assertEquals(List.of(exact.person()), found);
        }
    }

    private interface Typing {
        String of(Family family);
    }

    private static void everyFamilyIsFound(Typing symbol, Typing number) throws Exception {
        for (var family : ALL) {
            var typed = card(symbol.of(family), number.of(family));
            var found = CARDS.byCanonicalKey(typed);
            var meant = found.isEmpty() ? CARDS.bySecondKeys(typed) : found;
            assertEquals(List.of(family.person()), meant, () -> family + " as " + number.of(family));
            assertEquals(CardAnswers.answer(CARDS, question(typed)).getClass(), Answer.Valid.class);
        }
    }

    /// One digit other, one more, one less, two exchanged, another symbol: none of them anybody's.
    private static List<CardKey> nearMisses(Family family, Set<String> taken) {
        var digits = family.digits();
        var last = digits.charAt(digits.length() - 1);
        var misses = Stream.of(
                        digits.substring(0, digits.length() - 1) + (char) ('0' + (last - '0' + 1) % 10),
                        digits + "7",
                        digits.substring(1),
                        digits.charAt(1) + digits.substring(0, 1) + digits.substring(2))
                .filter(miss -> !taken.contains(miss.replaceFirst("^0+", "")))
                .filter(miss -> !miss.replaceFirst("^0+", "").isEmpty())
                .map(miss -> card(family.symbol(), miss));
        return Stream.concat(misses, Stream.of(card(family.symbol() + "x", family.number())))
                .toList();
    }

    private static Answer asked(CardKey card) throws Exception {
        return CardAnswers.answer(CARDS, question(card));
    }

    private static Answer asked(Connection connection, CardTable table, CardKey card) throws Exception {
        return CardAnswers.answer(table.in(connection), question(card));
    }

    private static Question question(CardKey card) {
        return new Question(card, Optional.empty(), ListedCards.TODAY);
    }

    private static CardKey card(String symbol, String number) {
        return ListedCards.card(symbol, number, null);
    }

    private static List<Family> families() {
        var random = new Random(SEED);
        var digits = new HashSet<String>();
        while (digits.size() < FAMILIES) {
            digits.add(String.valueOf(100 + random.nextInt(99_999_900)));
        }
        return digits.stream().sorted().map(own -> family(own, random)).toList();
    }

    private static Family family(String digits, Random random) {
        var symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        var zeros = "0".repeat(random.nextInt(3));
        var cut = 1 + random.nextInt(digits.length() - 1);
        var dashed = random.nextBoolean() ? digits.substring(0, cut) + "-" + digits.substring(cut) : digits;
        return new Family(symbol, random.nextInt(4) == 0 ? wide(zeros + dashed) : zeros + dashed, digits);
    }

    private static String wide(String text) {
        return text.chars()
                .map(character -> character > ' ' && character < 127 ? character + 0xFEE0 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Cards in memory, found by the three keys.
    private record Indexed(Map<CanonicalKey, List<Person>> exact, Map<CanonicalKey, Set<Person>> second)
            implements Cards {

        static Indexed of(List<Family> families) {
            Map<CanonicalKey, List<Person>> exact = new HashMap<>();
            Map<CanonicalKey, Set<Person>> second = new HashMap<>();
            families.stream().map(Family::person).forEach(person -> {
                var key = person.card().canonical();
                exact.computeIfAbsent(key, _ -> new ArrayList<>()).add(person);
                second.computeIfAbsent(key.withoutDashes(), _ -> new HashSet<>())
                        .add(person);
                second.computeIfAbsent(key.withoutLeadingZeros(), _ -> new HashSet<>())
                        .add(person);
            });
            return new Indexed(exact, second);
        }

        @Override
        public List<Person> byCanonicalKey(CardKey card) {
            return exact.getOrDefault(card.canonical(), List.of());
        }

        @Override
        public List<Person> bySecondKeys(CardKey card) {
            var key = card.canonical();
            return Stream.of(key.withoutDashes(), key.withoutLeadingZeros())
                    .flatMap(each -> second.getOrDefault(each, Set.of()).stream())
                    .distinct()
                    .toList();
        }
    }
}
