package jp.hokensho.center.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import jp.hokensho.center.registry.Credentials;
import jp.hokensho.center.registry.Foundation;
import jp.hokensho.center.registry.RegistryFile;

/// `init`: the first registration. The credentials are in their file before anything takes effect, and a file
/// that is there is never overwritten.
class Founding implements QuarkusApplication {

    private final Foundation foundation;
    private final ObjectMapper json;

    Founding(Foundation foundation, ObjectMapper json) {
        this.foundation = foundation;
        this.json = json;
    }

    @Override
    public int run(String... arguments) {
        if (foundation.isLaid()) {
            Messages.tell("init.again");
            return 0;
        }
        var credentials = Path.of(arguments[0]);
        foundation.lay(registry(arguments[1]), made -> write(credentials, made));
        Messages.tell("init.credentials", credentials);
        return 0;
    }

    private RegistryFile registry(String file) {
        try {
            return file.isEmpty()
                    ? RegistryFile.smallest()
                    : json.readValue(Path.of(file).toFile(), RegistryFile.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    private void write(Path file, Credentials credentials) {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, mine)) {
            var text = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(credentials);
            channel.write(ByteBuffer.wrap(text));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written, or is there already", failed);
        }
    }
}
