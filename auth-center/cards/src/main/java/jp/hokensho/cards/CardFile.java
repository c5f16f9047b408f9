package jp.hokensho.cards;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.protocol.InsurerNumber;

/// A card file (contracts.md): CSV with a header line, one person a line.
public record CardFile(Path path, Charset charset) {

    /// UTF-8 and windows-31j; what is not the first is taken for the second.
    public static final List<Charset> CHARSETS =
            Stream.of(Encoding.values()).map(Encoding::charset).toList();

    /// Reads the file once to recognise its character set.
    ///
    /// @throws CardFileRejected when it is no text
    public static CardFile open(Path path) throws IOException {
        return open(path, CHARSETS);
    }

    /// In the first of these character sets in which all of the file is text.
    ///
    /// @throws CardFileRejected when there is none, with the line to which one of them came
    public static CardFile open(Path path, List<Charset> charsets) throws IOException {
        var furthest = 0L;
        for (var charset : charsets) {
            var bad = TextFile.undecodable(path, charset);
            if (bad.isEmpty()) {
                return new CardFile(path, charset);
            }
            furthest = Math.max(furthest, bad.getAsLong());
        }
        throw new CardFileRejected(Findings.of(new CardFinding(furthest, "", CardFault.NOT_TEXT, "")));
    }

    /// Whose file it is, as the first line says that can be read: whether all others say the same is found out with
    /// them. Empty for a file without lines.
    ///
    /// @throws CardFileRejected where no line can be read
    public Optional<InsurerNumber> insurer() throws IOException {
        var wrong = new Findings();
        try (var lines = lines()) {
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case CardLine.Good good -> {
                        return Optional.of(good.person().card().insurer());
                    }
                    case CardLine.Bad(var errors) -> errors.forEach(wrong::add);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CardFileRejected(wrong);
        }
        return Optional.empty();
    }

    /// Streams the lines.
    ///
    /// @throws CardFileRejected for a wrong header
    public CardLines lines() throws IOException {
        var bytes = MeteredInput.open(path);
        return CardLines.of(TextFile.reader(bytes, charset), bytes);
    }
}
