package jp.hokensho.cards;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// A card file (contracts.md): CSV with a header line, UTF-8 or windows-31j, one person a line.
///
/// @param sha256 of its bytes, lower-case hex
public record CardFile(Path path, Charset charset, String sha256) {

    /// Reads the file once to recognise its character set.
    ///
    /// @throws CardFileRejected when it is no text
    public static CardFile open(Path path) throws IOException {
        var charset = TextFile.charset(path).orElseThrow(CardFile::notText);
        return new CardFile(path, charset, TextFile.sha256(path));
    }

    private static CardFileRejected notText() {
        return new CardFileRejected(List.of(new CardError(0, "", CardFault.NOT_TEXT, "")), 1);
    }

    /// Streams the lines.
    ///
    /// @throws CardFileRejected for a wrong header
    public CardLines lines() throws IOException {
        return CardLines.of(TextFile.reader(path, charset));
    }
}
