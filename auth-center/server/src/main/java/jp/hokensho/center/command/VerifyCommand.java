package jp.hokensho.center.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.hokensho.center.tree.FolderSource;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.proof.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `journal verify`: is the record what was published and signed? The database's own, a folder's, or
/// what a centre publishes.
@Command(name = "verify", exitCodeOnExecutionException = VerifyCommand.COULD_NOT_LOOK)
final class VerifyCommand implements Callable<Integer> {

    /// Says nothing about the record.
    static final int COULD_NOT_LOOK = 4;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOption state;

    @Option(names = "--files", paramLabel = "DIR", descriptionKey = "verify.files")
    private Path files;

    @Option(names = "--from", paramLabel = "URL", descriptionKey = "verify.from")
    private URI from;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "verify.ca")
    private Path authority;

    @Option(names = "--key", paramLabel = "VKEY", converter = KeyText.class, descriptionKey = "verify.key")
    private List<NoteKey> keys = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (files != null && from != null) {
            throw new ParameterException(spec.commandLine(), Messages.of("verify.either"));
        }
        if (files != null) {
            return new Verification(keys, json).of(new FolderSource(files));
        }
        if (from != null) {
            var ca = Pem.readAll(authority == null ? state.get().caFile() : authority);
            return new Verification(keys, json).of(new UrlSource(from, Tls.clientContext(ca)));
        }
        var arguments = new ArrayList<>(List.of(String.valueOf(json)));
        keys.stream().map(NoteKey::toString).forEach(arguments::add);
        return new Node(state.get(), COULD_NOT_LOOK).work(Verifying.class, arguments.toArray(String[]::new));
    }

    /// What is no key is wrong usage.
    static final class KeyText implements ITypeConverter<NoteKey> {

        @Override
        public NoteKey convert(String text) {
            try {
                return NoteKey.parse(text);
            } catch (InvalidInput invalid) {
                throw new TypeConversionException(invalid.error().message(Locale.getDefault()));
            }
        }
    }
}
