package jp.hokensho.terminal.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A form with a file, as browsers send it (RFC 7578). Read from memory alone: the framework would put a file on the
/// disk, where nothing that names people may lie.
///
/// @param body byte for byte, as ISO 8859-1
record Upload(String body, String boundary) {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?");
    private static final String BREAK = "\r\n";

    /// Empty where it is no such form.
    static Optional<Upload> of(String contentType, byte[] body) {
        var found = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return found.find() ? Optional.of(new Upload(new String(body, ISO_8859_1), found.group(1))) : Optional.empty();
    }

    /// The bytes of a file that was chosen; empty where none was.
    Optional<byte[]> file(String name) {
        return part(name).map(text -> text.getBytes(ISO_8859_1)).filter(bytes -> bytes.length > 0);
    }

    /// Empty where the field is missing or blank.
    Optional<String> text(String name) {
        return part(name)
                .map(text -> new String(text.getBytes(ISO_8859_1), UTF_8))
                .filter(text -> !text.isBlank());
    }

    private Optional<String> part(String name) {
        var wanted = "name=\"" + name + "\"";
        return Stream.of((BREAK + body).split(Pattern.quote(BREAK + "--" + boundary), -1))
                .map(part -> part.split(BREAK + BREAK, 2))
                .filter(part -> part.length == 2 && part[0].contains(wanted))
                .map(part -> part[1])
                .findFirst();
    }

    @Override
    public String toString() {
        return "Upload[****]";
    }
}
