package jp.hokensho.acceptance.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// A receipt computer: puts questions into the folder and takes answers away.
record ReceiptShare(Path root) {

    private static final Pattern NUMBER = Pattern.compile("認証番号 (\\d{20})");

    static ReceiptShare create(Path root) {
        try {
            return new ReceiptShare(Files.createDirectories(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Renamed into place when it is whole.
    void asks(String name, String text, Charset charset) {
        try {
            var req = Files.createDirectories(root.resolve("req"));
            var part = Files.write(req.resolve(name + ".tmp"), text.getBytes(charset));
            Files.move(part, req.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void asks(String name, String text) {
        asks(name, text, UTF_8);
    }

    /// Written in place, and left half.
    void begins(String name, String text) {
        try {
            Files.writeString(Files.createDirectories(root.resolve("req")).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for it.
    String told(String name, Charset charset) {
        var file = root.resolve("res").resolve(name);
        Eventually.get(() -> Files.exists(file), there -> there);
        try {
            return new String(Files.readAllBytes(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String told(String name) {
        return told(name, UTF_8);
    }

    List<String> files(String folder) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String number(String answer) {
        return NUMBER.matcher(answer)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    static String card(String insurer, String symbol, String number, String ref) {
        return "<QualificationConfirmSearchInfo><InsurerNumber>" + insurer + "</InsurerNumber><InsuredCardSymbol>"
                + symbol + "</InsuredCardSymbol><InsuredIdentificationNumber>" + number
                + "</InsuredIdentificationNumber><ArbitraryIdentifier>" + ref
                + "</ArbitraryIdentifier></QualificationConfirmSearchInfo>";
    }

    static String message(String encoding, String date, String body) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<XmlMsg><MessageHeader>"
                + "<QualificationConfirmationDate>" + date + "</QualificationConfirmationDate>"
                + "<ArbitraryFileIdentifier>F</ArbitraryFileIdentifier></MessageHeader><MessageBody>" + body
                + "</MessageBody></XmlMsg>\n";
    }
}
