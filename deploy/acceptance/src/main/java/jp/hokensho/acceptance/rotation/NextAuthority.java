package jp.hokensho.acceptance.rotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hokensho.acceptance.stack.Adapter;
import jp.hokensho.acceptance.stack.Command.Result;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.stack.Terminal;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;

/// Replaces the authority of certificates, and with it the certificates of two adapters and two terminals. The
/// second terminal is away until the next authority issues, and comes back trusting the former alone.
final class NextAuthority {

    private final Stack stack;
    private final List<Adapter> adapters;
    private X509Certificate next;

    NextAuthority(Stack stack) {
        this.stack = stack;
        this.adapters = List.of(stack.adapter(1), stack.adapter(2));
    }

    /// Returns when it issues.
    void takeOver() {
        var announced = Rehearsal.keyId(
                rotated().orFail("auth-center keys rotate authority").out());
        Rehearsal.await("adapters that know the next authority", () -> adapters.stream()
                .allMatch(adapter -> find(adapter.trusted(), announced).isPresent()));
        next = find(stack.adapter(1).trusted(), announced).orElseThrow();
        comeBack(stack.terminal(1));
        if (rotated().exitCode() != 1) {
            throw new Failed("the next authority did not wait for the terminal that is away");
        }
        rotated("--anyway").orFail("auth-center keys rotate authority --anyway");
        Rehearsal.await(
                "the next authority",
                () -> Pem.readAll(stack.center().authority()).getFirst().equals(next));
    }

    /// Returns when both have one that it issued.
    void certifyAdapters() {
        for (var adapter : adapters) {
            Rehearsal.await("an adapter's certificate", () -> isOfNext(adapter.identity()));
        }
        stack.awaitLinks();
    }

    void certifyTerminals() {
        for (var terminal : List.of(stack.terminal(1), stack.terminal(2))) {
            comeBack(terminal);
            if (!isOfNext(terminal.identity())) {
                throw new Failed("a terminal did not renew its certificate");
            }
        }
    }

    private boolean isOfNext(KeyStoreFile identity) {
        return CertificateAuthority.isIssuedBy(next, identity.certificate());
    }

    /// As after a day, for only then it asks which authorities count.
    private static void comeBack(Terminal terminal) {
        try {
            Files.setLastModifiedTime(terminal.trusted(), FileTime.from(Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.command("verify", "--insurer", "00000001", "--symbol", "東京", "--number", "001", "--date", "2005-07-08")
                .orFail("clinic-client verify");
    }

    private Result rotated(String... more) {
        var words = new ArrayList<>(List.of("keys", "rotate", "authority", "--json"));
        words.addAll(List.of(more));
        return stack.center().command(words.toArray(String[]::new));
    }

    private static Optional<X509Certificate> find(List<X509Certificate> authorities, String thumbprint) {
        return authorities.stream()
                .filter(authority -> Thumbprint.of(authority).equals(thumbprint))
                .findFirst();
    }
}
