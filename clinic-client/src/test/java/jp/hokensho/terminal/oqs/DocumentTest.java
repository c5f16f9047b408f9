package jp.hokensho.terminal.oqs;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-53: what a receipt computer writes is read, or refused in one way")
class DocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Charset JAPAN = Charset.forName("windows-31j");
    private static final String CARD = "<InsurerNumber>06990014</InsurerNumber>"
            + "<InsuredCardSymbol>千代田</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>1</InsuredIdentificationNumber>";

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "shift_jis", "Windows-31J", "MS932", "CP932"})
    void windows31jIsReadUnderEachOfItsNames(String name) {
        var document = Document.read(document(name, CARD.replace("千代田", "髙﨑①")).getBytes(JAPAN));

        assertEquals("髙﨑①", document.single(DAY, Locale.JAPANESE).symbol());
        assertEquals(name, document.script().name());
        assertEquals("1", document.script().code());
    }

    @ParameterizedTest
    @CsvSource({"'<?xml version=\"1.0\" encoding=\"utf-8\"?>'", "'<?xml version=\"1.0\"?>'", "''", "'\uFEFF'"})
    void utf8IsReadWithAndWithoutADeclarationOrAMark(String beginning) {
        var text = document("UTF-8", CARD);
        var bytes = (beginning + text.substring(text.indexOf('\n') + 1)).getBytes(UTF_8);

        assertEquals("千代田", Document.read(bytes).single(DAY, Locale.JAPANESE).symbol());
    }

    @Test
    void aMarkBeforeADeclarationIsPassedOver() {
        var bytes = ("\uFEFF" + document("UTF-8", CARD)).getBytes(UTF_8);

        assertEquals("千代田", Document.read(bytes).single(DAY, Locale.JAPANESE).symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-JP", "UTF-16", "ISO-2022-JP", "no-such"})
    void otherEncodingsAreRefused(String name) {
        assertEquals("encoding", refused(document(name, CARD).getBytes(UTF_8)));
    }

    @Test
    void bytesThatAreNoCharactersAreRefused() {
        assertEquals("encoding", refused(document("UTF-8", CARD).getBytes(JAPAN)));
        assertFalse(refused(document("UTF-8", CARD).getBytes(UTF_16)).isEmpty());
    }

    @Test
    @DisplayName("nothing is fetched from elsewhere (XXE), and nothing multiplies itself (billion laughs)")
    void documentTypesAreRefused() {
        var elsewhere = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        for (var type : new String[] {elsewhere, laughs, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"}) {
            var text = document("UTF-8", CARD).replace("<XmlMsg>", type + "<XmlMsg>");
            assertEquals("doctype", refused(text.getBytes(UTF_8)));
        }
        assertEquals(
                "not_xml",
                refused(document("UTF-8", "<Birthdate>&e;</Birthdate>").getBytes(UTF_8)));
    }

    @Test
    void whatIsFarTooDeepOrTooLongIsRefused() {
        var deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        var huge = CARD.replace("千代田", "千".repeat(100_000));

        assertEquals("shape", refused(document("UTF-8", deep).getBytes(UTF_8)));
        assertEquals("shape", refused(document("UTF-8", huge).getBytes(UTF_8)));
    }

    @Test
    void whatStandsThereTwiceSaysNothing() {
        assertEquals("shape", refused(document("UTF-8", CARD + CARD).getBytes(UTF_8)));
    }

    @Test
    void whatIsNotKnownHereIsPassedOver() {
        var more = CARD + "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>";

        assertEquals(
                "1",
                Document.read(document("UTF-8", more).getBytes(UTF_8))
                        .single(DAY, Locale.JAPANESE)
                        .number());
    }

    @Test
    void aValueThatNoCardHasIsNamedByItsElementAndNotRepeated() {
        var document =
                Document.read(document("UTF-8", CARD.replace("06990014", "ABC")).getBytes(UTF_8));

        var bad = assertThrows(BadRequest.class, () -> document.single(DAY, Locale.JAPANESE));

        assertTrue(bad.in(jp.hokensho.terminal.text.Say.in(Locale.JAPANESE)).contains("InsurerNumber: "));
        assertFalse(bad.in(jp.hokensho.terminal.text.Say.in(Locale.JAPANESE)).contains("ABC"));
    }

    @Test
    void aCardIsNeededAndForOneAnswerOneOnly() {
        var none = Document.read("<XmlMsg/>".getBytes(UTF_8));
        var two = Document.read(document(
                        "UTF-8", CARD + "</QualificationConfirmSearchInfo>" + "<QualificationConfirmSearchInfo>" + CARD)
                .getBytes(UTF_8));

        assertThrows(BadRequest.class, () -> none.single(DAY, Locale.JAPANESE));
        assertThrows(BadRequest.class, () -> none.rows(DAY));
        assertThrows(BadRequest.class, none::batch);
        assertThrows(BadRequest.class, () -> two.single(DAY, Locale.JAPANESE));
        assertEquals(2, two.rows(DAY).size());
    }

    @Property(tries = 2000)
    void aDocumentThatIsCutOrChangedAnywhereIsReadOrRefused(
            @ForAll @IntRange(max = 10_000) int where, @ForAll int seed) {
        var whole = document("Shift_JIS", CARD).getBytes(JAPAN);
        var random = new Random(seed);
        var cut = java.util.Arrays.copyOf(whole, where % whole.length);
        var changed = whole.clone();
        for (var i = 0; i < 3; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }

        assertFalse(readOrRefused(cut).isEmpty());
        assertFalse(readOrRefused(changed).isEmpty());
    }

    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        assertFalse(readOrRefused(bytes).isEmpty());
    }

    private static String readOrRefused(byte[] bytes) {
        try {
            return Document.read(bytes).toString();
        } catch (BadRequest bad) {
            return bad.code();
        }
    }

    private static String refused(byte[] bytes) {
        return assertThrows(BadRequest.class, () -> Document.read(bytes)).code();
    }

    private static String document(String encoding, String card) {
        return """
                <?xml version="1.0" encoding="%s"?>
                <XmlMsg><MessageHeader><QualificationConfirmationDate>20261120</QualificationConfirmationDate>
                </MessageHeader><MessageBody><QualificationConfirmSearchInfo>%s</QualificationConfirmSearchInfo>
                </MessageBody></XmlMsg>
                """.formatted(encoding, card);
    }
}
