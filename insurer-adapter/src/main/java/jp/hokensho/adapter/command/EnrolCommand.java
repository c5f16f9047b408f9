package jp.hokensho.adapter.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import jp.hokensho.adapter.state.Identity;
import jp.hokensho.adapter.state.StateDirectory;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the key here, so that it never travels, and has it certified with the one-time code. Whoever was
/// interrupted runs it again, with the same code: it goes on with the same key.
@Command(name = "enrol")
final class EnrolCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "CODE", descriptionKey = "enrol.code")
    private String code;

    @Option(names = "--center", paramLabel = "URL", required = true, descriptionKey = "enrol.center")
    private List<URI> centers;

    @Option(names = "--ca", paramLabel = "FILE", required = true, descriptionKey = "enrol.ca")
    private Path authority;

    @Override
    public Integer call() throws Exception {
        var directory = state.get();
        if (directory.isEnrolled()) {
            throw new Refused(Messages.of("enrol.already", directory.path()));
        }
        if (!Files.isReadable(authority)) {
            throw new Refused(Messages.of("file.unreadable", authority));
        }
        var addresses = centers.stream().map(CenterAddress::checked).toList();
        var ca = Pem.readAll(authority);
        writable(directory);
        var key = directory.begunKey(Clock.systemUTC());
        var chain = new Enrolment(addresses.getFirst(), ca).certify(code, Csr.create(key));
        if (!chain.getFirst().getPublicKey().equals(key.getPublic())) {
            throw new Refused(Messages.of("enrol.foreign"));
        }
        var identity = Identity.of(chain.getFirst());
        directory.enrol(new KeyStoreFile(key.getPrivate(), chain), ca, addresses);
        Messages.tell("enrol.done", identity.insurer(), identity.device(), directory.path());
        return 0;
    }

    private static void writable(StateDirectory directory) {
        try {
            Files.createDirectories(directory.path());
        } catch (IOException _) {
            throw new Refused(Messages.of("enrol.unwritable", directory.path()));
        }
        if (!Files.isWritable(directory.path())) {
            throw new Refused(Messages.of("enrol.unwritable", directory.path()));
        }
    }
}
