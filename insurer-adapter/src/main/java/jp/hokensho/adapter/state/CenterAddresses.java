package jp.hokensho.adapter.state;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.keys.WholeFile;

/// `adapter.properties`: `center=https://…,https://…`.
final class CenterAddresses {

    private static final String CENTER = "center";

    private CenterAddresses() {}

    static List<URI> load(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
        return Stream.of(properties.getProperty(CENTER, "").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(URI::create)
                .toList();
    }

    static void save(Path file, List<URI> centers) {
        var list = centers.stream().map(URI::toString).collect(Collectors.joining(","));
        WholeFile.replace(file, (CENTER + "=" + list + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
