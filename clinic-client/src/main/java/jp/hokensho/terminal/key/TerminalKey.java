package jp.hokensho.terminal.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLContext;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Tls;
import jp.hokensho.terminal.text.Complaint;

/// The key by which the centre knows this terminal, as it lies there now: when its file was
/// renewed, by this program or another one, the next connection is opened with the new key. A stick that is
/// pulled out does not end what is under way.
public final class TerminalKey implements Supplier<SSLContext> {

    private final Profile profile;
    private Loaded loaded;

    /// @param profile with the key's password
    /// @throws Complaint naming the file that is missing or cannot be opened
    public TerminalKey(Profile profile) {
        this.profile = profile;
        this.loaded = load(profile);
    }

    /// @throws Complaint naming the file that is missing or cannot be opened
    public static void requireUsable(Profile profile) {
        load(profile);
    }

    /// Medical institution code of the clinic that this terminal belongs to, as its certificate says; empty
    /// where the key's password is not known or it cannot be opened.
    public static Optional<String> clinic(Profile profile) {
        return profile.keystorePassword().flatMap(password -> {
            try {
                var identity = KeyStoreFile.load(profile.keystore(), password.toCharArray());
                return organization(
                        identity.certificate().getSubjectX500Principal().getName());
            } catch (KeyFailure _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> organization(String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equals("O"))
                            .map(part -> part.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException _) {
            return Optional.empty();
        }
    }

    /// TLS that presents the terminal's certificate and trusts the centre's authorities alone; the same object
    /// while key and authorities are the same.
    @Override
    public synchronized SSLContext get() {
        try {
            if (!Mark.of(profile).equals(loaded.mark())) {
                loaded = load(profile);
            }
        } catch (IOException | Complaint _) {
            // the one that was read before is still good, or the centre says so
        }
        return loaded.tls();
    }

    private static Loaded load(Profile profile) {
        try {
            var mark = Mark.of(profile);
            var password = profile.keystorePassword().orElseThrow().toCharArray();
            var identity = KeyStoreFile.load(profile.keystore(), password);
            return new Loaded(mark, Tls.clientContext(identity, Authority.read(profile.ca())));
        } catch (IOException _) {
            throw new Complaint("key.missing", profile.keystore().toString());
        } catch (KeyFailure _) {
            throw new Complaint("key.unusable", profile.keystore().toString());
        }
    }

    private record Loaded(Mark mark, SSLContext tls) {}

    /// Files of which one was replaced have another one.
    private record Mark(FileTime modified, long size, String key, String authorities) {

        static Mark of(Profile profile) throws IOException {
            var now = Files.readAttributes(profile.keystore(), BasicFileAttributes.class);
            var authorities = Files.readAttributes(profile.ca(), BasicFileAttributes.class);
            return new Mark(
                    now.lastModifiedTime(),
                    now.size(),
                    String.valueOf(now.fileKey()),
                    authorities.size() + " " + authorities.fileKey());
        }
    }
}
