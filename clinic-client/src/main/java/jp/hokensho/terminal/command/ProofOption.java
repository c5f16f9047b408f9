package jp.hokensho.terminal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.ProofFile;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Option;

/// `--proof` and `--log-keys`: what stands for the centre's record.
final class ProofOption {

    /// Bytes: more than sixteen entries with the longest headers have.
    private static final int LONGEST = 1 << 20;

    @Option(names = "--proof", paramLabel = "FILE", descriptionKey = "option.proof", order = 20)
    private Path proof;

    @Option(names = "--log-keys", paramLabel = "FILE", descriptionKey = "option.log_keys", order = 21)
    private Path keys;

    /// A proof, and nothing that says whose signature counts.
    boolean lacksKeys() {
        return proof != null && keys == null;
    }

    /// @throws Complaint for a file that is no proof
    Optional<ProofFile> file() {
        return Optional.ofNullable(proof).map(ProofOption::read);
    }

    private static ProofFile read(Path file) {
        try {
            return Wire.read(text(file), ProofFile.class);
        } catch (IOException | CenterUnreachable _) {
            throw new Complaint("receipt.no_proof", file.toString());
        }
    }

    /// Empty where the centre has to be asked.
    ///
    /// @throws Complaint for a file without keys
    Optional<List<NoteKey>> keys() {
        return Optional.ofNullable(keys).map(ProofOption::published);
    }

    private static List<NoteKey> published(Path file) {
        try {
            return NoteKey.lines(text(file));
        } catch (IOException | InvalidInput _) {
            throw new Complaint("receipt.no_keys", file.toString());
        }
    }

    private static String text(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(LONGEST), UTF_8);
        }
    }
}
