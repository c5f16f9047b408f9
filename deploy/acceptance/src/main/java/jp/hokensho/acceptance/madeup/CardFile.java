package jp.hokensho.acceptance.madeup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Card files of the demo's three insurers, in the format an insurer delivers. The same at every call.
public final class CardFile {

    public static final String TRIAL = "00000001";
    public static final String REAL_TIME = "06990014";
    public static final String STORED = "39990015";

    private static final int INSURED = 10_000;

    private CardFile() {}

    /// A card file as large as is asked for: `INSURER LINES FILE`.
    public static void main(String... arguments) throws IOException {
        write(arguments[0], Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    /// Exactly so many lines of made-up people; the file of more lines begins with those of fewer.
    public static void write(String insurer, int lines, Path file) throws IOException {
        var header = Stream.of(String.join(",", Card.COLUMNS));
        var cards = new MadeUpCards(insurer, lines).all().map(Card::csv).limit(lines);
        Files.write(file, (Iterable<String>) Stream.concat(header, cards)::iterator);
    }

    /// @param more lines for the end of the file
    public static void write(String insurer, List<String> more, Path file) throws IOException {
        var made = new MadeUpCards(insurer, INSURED).all();
        var cards = insurer.equals(TRIAL) ? Stream.concat(TrialFamily.cards(), made) : made;
        var header = Stream.of(String.join(",", Card.COLUMNS));
        var lines = Stream.concat(cards.map(Card::csv), more.stream());
        Files.write(file, Stream.concat(header, lines).toList());
    }
}
