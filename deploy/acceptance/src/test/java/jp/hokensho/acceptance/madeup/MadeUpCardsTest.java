package jp.hokensho.acceptance.madeup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.CanonicalKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpCardsTest {

    private final List<Card> cards =
            new MadeUpCards(CardFile.REAL_TIME, 10_000).all().toList();

    @Test
    void areTheSameAtEveryCall() {
        var again =
                new MadeUpCards(CardFile.REAL_TIME, 10_000).all().map(Card::csv).toList();

        assertEquals(cards.stream().map(Card::csv).toList(), again);
    }

    @Test
    void everyFamilyHasOneInsuredPersonAndItsOwnKey() {
        var insured = cards.stream().filter(card -> card.person().insured()).toList();

        var keys = insured.stream().map(Card::key).distinct().count();

        assertEquals(10_002, insured.size());
        assertEquals(insured.size(), keys);
    }

    @Test
    void nobodysCoverEndsBeforeItBegan() {
        var upsideDown = cards.stream()
                .map(Card::cover)
                .filter(cover -> Stream.of(cover.until(), cover.lostOn())
                        .anyMatch(end -> end != null && end.isBefore(cover.from())))
                .toList();

        assertEquals(List.of(), upsideDown);
    }

    @Test
    void aFileIsAsLongAsAskedFor(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cards.csv");

        CardFile.write(CardFile.STORED, 1_234, file);

        assertEquals(1_235, Files.readAllLines(file).size());
    }

    @Test
    void onlyTheTwinsShareACanonicalKey() {
        var families =
                cards.stream().map(Card::key).distinct().collect(Collectors.groupingBy(MadeUpCardsTest::canonical));

        var shared = families.values().stream().filter(keys -> keys.size() > 1).toList();

        assertEquals(1, shared.size());
        assertEquals("9・001", shared.getFirst().getFirst().number());
    }

    @Test
    void theFileOfTheTrialsInsurerBeginsWithTheTrialsFamily(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cards.csv");

        CardFile.write(CardFile.TRIAL, List.of("one more"), file);

        var lines = Files.readAllLines(file);
        assertEquals(String.join(",", Card.COLUMNS), lines.getFirst());
        assertTrue(lines.get(1).contains("上野 太郎,ウエノ タロウ,1,昭和30年5月5日"));
        assertEquals("one more", lines.getLast());
    }

    private static CanonicalKey canonical(Card.Key key) {
        return CanonicalKey.of(key.symbol(), key.number());
    }
}
