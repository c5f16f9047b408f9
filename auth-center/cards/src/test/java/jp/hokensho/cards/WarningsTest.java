package jp.hokensho.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.hokensho.cards.CardFiles.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.keys.SecretBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-46: what cannot be is refused, what is strange is told")
class WarningsTest {

    private static final String LINE = "06990014,千代田,12,00,1,上野 太郎,ウエノ タロウ,1,S30.5.5,,%s,%s,%s,見本商事,,0,2026-03-31";

    @TempDir
    Path directory;

    private final CardImport cards = new CardImport(new CardTable(SecretBox.newKey()), Persons.INSURER, (_, _) -> {});
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = new CardDatabase().connect();
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
    }

    @Test
    void anEndOrALossBeforeTheFirstDayIsRefused() {
        var rejected = assertThrows(
                CardFileRejected.class,
                () -> warnings(period("2020-04-01", "2020-03-31", ""), period("2020-04-01", "", "2020-03-31")));

        assertEquals(
                List.of(
                        new CardFinding(2, "valid_until", CardFault.UNTIL_BEFORE_FROM, "9999-99-99"),
                        new CardFinding(3, "lost_on", CardFault.LOST_BEFORE_FROM, "9999-99-99")),
                rejected.errors());
    }

    @Test
    void aLossOnTheFirstDayIsNoCoverAndNoWarning() throws Exception {
        assertEquals(List.of(), warnings(period("2020-04-01", "", "2020-04-01"), period("2020-04-01", "", "")));
    }

    @Test
    void periodsOfOnePersonThatOverlapAreTold() throws Exception {
        var found = warnings(
                period("2022-04-01", "", ""),
                period("2020-04-01", "2022-04-01", ""),
                period("2023-04-01", "2023-04-30", ""));

        assertEquals(
                List.of(
                        new CardFinding(2, "valid_from", CardFault.OVERLAP, ""),
                        new CardFinding(4, "valid_from", CardFault.OVERLAP, "")),
                found);
    }

    @Test
    void periodsThatFollowOneAnotherDoNotOverlap() throws Exception {
        var found = warnings(
                period("2020-04-01", "2022-03-31", ""),
                period("2022-04-01", "2099-03-31", "2023-04-01"),
                period("2023-04-01", "", ""));

        assertEquals(List.of(), found);
    }

    @Test
    void periodsOfTwoPersonsMayOverlap() throws Exception {
        var wife = period("2020-04-01", "", "").replace(",00,1,", ",01,2,");

        assertEquals(List.of(), warnings(period("2020-04-01", "", ""), wife));
    }

    @Test
    void aFamilyWithTwoInsuredPersonsIsTold() throws Exception {
        var found = warnings(
                period("2020-04-01", "2021-03-31", ""),
                period("2021-04-01", "", "").replace("S30.5.5", "S30.5.6"));

        assertEquals(List.of(new CardFinding(2, "person", CardFault.SEVERAL_INSURED, "")), found);
    }

    @Test
    void aBirthAfterTheFirstDayIsTold() throws Exception {
        var found = warnings(period("1955-05-04", "", ""));

        assertEquals(List.of(new CardFinding(2, "birth_date", CardFault.BORN_AFTER_FROM, "A99.9.9")), found);
    }

    @Test
    void anEndBeyondItsEraIsComputedAndTold() throws Exception {
        var found = warnings(period("H30.4.1", "H33.3.31", ""));

        assertEquals(List.of(new CardFinding(2, "valid_until", CardFault.BEYOND_ERA, "A99.9.99")), found);
    }

    @Test
    void privateCharactersOfALegacyFileAreTold() throws Exception {
        var legacy = Charset.forName("windows-31j");
        var text = String.join("\n", HEADER, period("2020-04-01", "", "").replace("上野", "@@"));
        var bytes = new String(text.getBytes(legacy), ISO_8859_1)
                .replace("@@", "\u00f0\u0040")
                .getBytes(ISO_8859_1);
        var file = CardFile.open(Files.write(directory.resolve("gaiji.csv"), bytes));

        assertEquals(legacy, file.charset());
        assertEquals(
                List.of(CardFault.PRIVATE_USE),
                staged(file).stream().map(CardFinding::fault).toList());
    }

    @Test
    void theLineThatIsNoTextIsNamed() throws Exception {
        var good = String.join("\n", HEADER, period("2020-04-01", "", ""), "");
        var file =
                Files.write(directory.resolve("bad.csv"), concat(good.getBytes(UTF_8), new byte[] {(byte) 0xFF, 10}));

        var rejected = assertThrows(CardFileRejected.class, () -> CardFile.open(file, List.of(UTF_8)));

        assertEquals(List.of(new CardFinding(3, "", CardFault.NOT_TEXT, "")), rejected.errors());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String period(String from, String until, String lostOn) {
        return LINE.formatted(from, until, lostOn);
    }

    private List<CardFinding> warnings(String... lines) throws Exception {
        return staged(CardFiles.write(
                directory,
                UTF_8,
                Stream.concat(Stream.of(HEADER), Stream.of(lines)).toArray(String[]::new)));
    }

    private List<CardFinding> staged(CardFile file) throws Exception {
        return CardDatabase.atomically(
                        connection, () -> cards.stage(connection, file).warnings())
                .first();
    }
}
