package jp.hokensho.center.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.hokensho.protocol.Frame;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.proof.Checkpoint;
import jp.hokensho.protocol.proof.ConsistencyProof;
import jp.hokensho.protocol.proof.Edge;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;
import org.junit.jupiter.api.Test;

/// docs/link.md is what another writes an adapter by: its examples are what this centre reads and writes.
class LinkDocumentTest {

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern BYTES = Pattern.compile("`((?:[0-9a-f]{2} )+[0-9a-f]{2})`");

    private final LinkJson json = new LinkJson();
    private final String document = read();

    @Test
    void theExampleOfAQuestionIsWhatTheCentreWrites() throws IOException {
        var example = examples().getFirst();

        var written = json.write(assertInstanceOf(LinkMessage.Ask.class, json.read(example.getBytes(UTF_8))));

        assertEquals(example, new String(written, UTF_8));
        assertTrue(HexFormat.ofDelimiter(" ")
                .formatHex(new Frame(7, written).bytes())
                .startsWith(bytes().getFirst()));
    }

    @Test
    void theExampleOfAnAnswerIsAnAnswer() throws IOException {
        var told = assertInstanceOf(
                LinkMessage.Told.class, json.read(examples().get(1).getBytes(UTF_8)));

        assertEquals("00000000000000000703", told.number().toString());
    }

    ///
    @Test
    void theExampleOfADenialIsWhatTheCentreWrites() throws IOException {
        var example = examples().get(2);

        var notify = assertInstanceOf(LinkMessage.Notify.class, json.read(example.getBytes(UTF_8)));

        assertEquals(example, new String(json.write(notify), UTF_8));
        var noted = assertInstanceOf(
                LinkMessage.Noted.class, json.read(examples().get(3).getBytes(UTF_8)));
        assertEquals(notify.denials().getLast().traceNumber(), noted.upTo().getLast());
    }

    ///
    @Test
    void theExampleOfACheckpointIsSignedAndProven() throws IOException {
        var notify = assertInstanceOf(
                LinkMessage.Notify.class, json.read(examples().get(4).getBytes(UTF_8)));

        assertEquals(examples().get(4), new String(json.write(notify), UTF_8));
        var told = notify.checkpoints().getFirst();
        var note = SignedNote.parse(told.note());
        assertTrue(note.isSignedBy(told.keys().stream().map(NoteKey::parse).toList()));
        var leaves = IntStream.range(0, 3)
                .mapToObj(at -> Hash.leaf(("entry " + at).getBytes(UTF_8)))
                .toList();
        var held = Edge.of(3, List.of(leaves)).root();
        var checkpoint = Checkpoint.parse(note.text());
        assertTrue(new ConsistencyProof(told.from(), checkpoint.size(), told.hashes()).proves(held, checkpoint.root()));
        var witnessed = assertInstanceOf(
                LinkMessage.Witnessed.class, json.read(examples().get(5).getBytes(UTF_8)));
        assertEquals(List.of(told.note()), witnessed.checkpoints());
    }

    @Test
    void theBytesOfTheLastExampleAreItsFrame() throws IOException {
        var frame = Frame.parse(HexFormat.ofDelimiter(" ").parseHex(bytes().get(1)));

        assertEquals(0, frame.correlation());
        assertArrayEquals(examples().getLast().getBytes(UTF_8), frame.body());
        assertInstanceOf(LinkMessage.Bye.class, json.read(frame.body()));
    }

    @Test
    void everyCloseCodeIsDescribed() {
        var missing = Arrays.stream(Closing.values())
                .map(why -> why.reason().getCode())
                .filter(code -> !document.contains("| " + code + " |"))
                .toList();

        assertEquals(List.of(), missing);
    }

    private List<String> examples() {
        return JSON.matcher(document).results().map(LinkDocumentTest::first).toList();
    }

    private List<String> bytes() {
        return BYTES.matcher(document).results().map(LinkDocumentTest::first).toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/link.md"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
