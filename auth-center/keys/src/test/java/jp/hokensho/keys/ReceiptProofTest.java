package jp.hokensho.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.hokensho.keys.Examined.Genuine;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.protocol.Receipt;
import jp.hokensho.protocol.Receipt.CardMark;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.ReceiptVerdict;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.InclusionProof;
import jp.hokensho.protocol.proof.JournalLeaf;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R-09, R-22: a receipt is compared with the journal by a proof file, without the centre")
class ReceiptProofTest {

    private static final String ORIGIN = "auth-center/007";
    private static final Instant AT = Instant.parse("2026-11-20T01:02:03.123456Z");
    private static final String TAG = "ab".repeat(32);
    private static final CardMark CARD = CardMark.of("c2FsdHNhbHRzYWx0c2FsdA", TAG);
    private static final String STATEMENT = "c3RhdGVtZW50";
    private static final SigningKey KEY = SigningKey.create(Instant.parse("2026-01-01T00:00:00Z"));

    private static final String ASKED = """
            {"asker":{"clinic":"1310000001","terminal":"t","person":"p"},"insurer":"06990014",\
            "targetDate":"2026-11-20","cardTag":"%s"}""".formatted(TAG);
    private static final String ANSWERED = """
            {"question":"%s","source":"NONE","outcome":"INSURER_UNAVAILABLE"}""".formatted(number());
    private static final String LATE = """
            {"question":"%s","outcome":"VALID","statement":"%s"}""".formatted(number(), STATEMENT);

    private final KeyPair pair = pair();
    private final NoteKey noteKey = noteKey(pair);

    private static TraceNumber number() {
        return TraceNumber.of(7, 1);
    }

    private static Receipt receipt() {
        return receipt(Outcome.INSURER_UNAVAILABLE, Source.NONE, false, Optional.empty());
    }

    private static Receipt late() {
        return receipt(Outcome.VALID, Source.LIVE, true, Optional.of(STATEMENT));
    }

    private static Receipt receipt(Outcome outcome, Source source, boolean late, Optional<String> answer) {
        var insurer = InsurerNumber.parse("06990014");
        var day = LocalDate.of(2026, 11, 20);
        return new Receipt(new Facts(number(), AT, "1310000001", insurer, day, outcome, source, late), CARD, answer);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoteKey noteKey(KeyPair pair) {
        var x509 = pair.getPublic().getEncoded();
        return new NoteKey(ORIGIN, Hash.of(Arrays.copyOfRange(x509, x509.length - Hash.BYTES, x509.length)));
    }

    /// Question, answer in time and late answer: a log of three.
    private ProofFile file(String asked, String answered, String late) throws Exception {
        var leaves = List.of(leaf(1, "Asked", asked), leaf(2, "Answered", answered), leaf(3, "AnsweredLate", late));
        var hashes = leaves.stream().map(JournalLeaf::hash).toList();
        var pair = Hash.node(hashes.get(0), hashes.get(1));
        var note = note(Hash.node(pair, hashes.get(2)));
        return new ProofFile(
                ProofFile.FORMAT,
                note,
                List.of(
                        entry(leaves.get(0), List.of(hashes.get(1), hashes.get(2))),
                        entry(leaves.get(1), List.of(hashes.get(0), hashes.get(2))),
                        entry(leaves.get(2), List.of(pair))));
    }

    private ProofFile file() throws Exception {
        return file(ASKED, ANSWERED, LATE);
    }

    private static ProofFile without(ProofFile file, int entry) {
        var left = file.entries().stream()
                .filter(known -> known.number().position() != entry)
                .toList();
        return new ProofFile(file.format(), file.checkpoint(), left);
    }

    private static JournalLeaf leaf(long position, String kind, String header) {
        return new JournalLeaf(7, position, JournalLeaf.micros(AT), kind, header.getBytes(UTF_8), JournalLeaf.START);
    }

    private static ProofFile.Entry entry(JournalLeaf leaf, List<Hash> path) {
        return ProofFile.Entry.of(leaf, AT, new InclusionProof(leaf.position() - 1, 3, path));
    }

    private String note(Hash root) throws Exception {
        var text = ORIGIN + "\n3\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(text.getBytes(UTF_8));
        return text + "\n" + noteKey.line(signer.sign()) + "\n";
    }

    private ReceiptVerdict verdict(ProofFile file, Receipt receipt) {
        return verdict(file, receipt, noteKey);
    }

    private static ReceiptVerdict verdict(ProofFile file, Receipt receipt, NoteKey trusted) {
        return new Genuine(receipt, KEY.published())
                .told(Locale.ENGLISH, new ReceiptProof(file, List.of(trusted)))
                .verdict();
    }

    @Test
    void whatTheJournalSaysIsGenuine() throws Exception {
        assertEquals(ReceiptVerdict.GENUINE, verdict(file(), receipt()));
    }

    @Test
    void aLateAnswerIsComparedWithWhatCameLate() throws Exception {
        assertEquals(ReceiptVerdict.GENUINE, verdict(file(), late()));
        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(without(file(), 3), late()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1310000001>1310000002", "06990014>06139992", "11-20>11-21", "ab>cd", "cardTag>other"})
    void aQuestionThatSaysOtherwiseIsNotInTheJournal(String change) throws Exception {
        var asked = changed(change).apply(ASKED);

        assertEquals(ReceiptVerdict.NOT_IN_JOURNAL, verdict(file(asked, ANSWERED, LATE), receipt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSURER_UNAVAILABLE>VALID", "NONE>LIVE", "\"outcome\">\"statement\":\"x\",\"outcome\""})
    void anAnswerThatSaysOtherwiseIsNotInTheJournal(String change) throws Exception {
        var answered = changed(change).apply(ANSWERED);

        assertEquals(ReceiptVerdict.NOT_IN_JOURNAL, verdict(file(ASKED, answered, LATE), receipt()));
    }

    @Test
    @DisplayName("a file without the question, without the answer, or of another number proves nothing")
    void aFileThatLacksSomethingProvesNothing() throws Exception {
        var other = ANSWERED.replace(number().toString(), TraceNumber.of(7, 9).toString());

        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(without(file(), 1), receipt()));
        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(without(file(), 2), receipt()));
        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(file(ASKED, other, LATE), receipt()));
    }

    @Test
    void aFileThatAForeignKeySignedProvesNothing() throws Exception {
        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(file(), receipt(), noteKey(pair())));
    }

    @Test
    void anEntryThatWasChangedProvesNothing() throws Exception {
        var file = file();
        var path = file.entries().getFirst().hashes();
        var forged = entry(leaf(1, "Asked", ASKED.replace("1310000001", "1310000002")), path);
        var entries = List.of(forged, file.entries().get(1));

        assertEquals(
                ReceiptVerdict.NOT_PROVEN,
                verdict(new ProofFile(file.format(), file.checkpoint(), entries), receipt()));
    }

    @Test
    void aHeaderThatIsNoJsonAndANoteThatIsNoneProveNothing() throws Exception {
        var noNote = new ProofFile(ProofFile.FORMAT, "hello", file().entries());

        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(file(ASKED, "{", LATE), receipt()));
        assertEquals(ReceiptVerdict.NOT_PROVEN, verdict(noNote, receipt()));
    }

    private static UnaryOperator<String> changed(String change) {
        var parts = change.split(">");
        return text -> text.replace(parts[0], parts[1]);
    }
}
