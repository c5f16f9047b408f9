package jp.hokensho.acceptance.madeup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A batch file with every outcome that can arise, and the outcome in a last column `expected`.
public final class SampleCards {

    private static final String HEADER =
            "insurer_number,symbol,number,branch,birth_date,target_date,patient_ref,expected";
    private static final String DAY = "2026-11-20";
    private static final Card.Key TRIAL = new Card.Key(CardFile.TRIAL, "東京", "001");

    private SampleCards() {}

    public static void write(Path file) throws IOException {
        var lines = Stream.of(
                        Stream.of(HEADER),
                        others(),
                        registered(CardFile.TRIAL),
                        registered(CardFile.REAL_TIME),
                        registered(CardFile.STORED))
                .flatMap(each -> each)
                .toList();
        Files.write(file, lines);
    }

    private static Stream<String> registered(String insurer) {
        var families = new MadeUpCards(insurer, 0);
        return IntStream.of(0, 1, 2, 3, 4, 11, 21, 31, 41, 42)
                .mapToObj(index -> line(families.family(index).getFirst().key(), Standing.of(index)));
    }

    private static String line(Card.Key key, Standing standing) {
        var expected =
                switch (standing) {
                    case OPEN, UNTIL_NEXT_YEAR -> "VALID";
                    case EXPIRED, LOST -> "EXPIRED";
                    case FUTURE -> "NOT_YET_VALID";
                    case WITHHELD -> "WITHHELD";
                };
        return line(key, DAY, expected);
    }

    private static Stream<String> others() {
        return Stream.of(
                line(TRIAL, "2005-07-08", "VALID"),
                line(TRIAL, "H22.4.1", "EXPIRED"),
                line(key(CardFile.TRIAL, "東京", "１"), "2005-07-08", "VALID"),
                line(key(CardFile.TRIAL, "東京", "999"), DAY, "CARD_NOT_FOUND"),
                line(key(CardFile.REAL_TIME, "千代田", "9001"), DAY, "AMBIGUOUS"),
                line(key(CardFile.REAL_TIME, "千代田", "99999"), "R8.11.20", "CARD_NOT_FOUND"),
                line(key(CardFile.STORED, "", "99999999"), DAY, "CARD_NOT_FOUND"),
                line(key("01990019", "千代田", "1"), DAY, "INSURER_NOT_FOUND"),
                line(key("06138092", "千代田", "1"), DAY, "INSURER_NOT_FOUND"));
    }

    private static Card.Key key(String insurer, String symbol, String number) {
        return new Card.Key(insurer, symbol, number);
    }

    private static String line(Card.Key key, String day, String expected) {
        return String.join(",", List.of(key.insurer(), key.symbol(), key.number(), "", "", day, "", expected));
    }
}
