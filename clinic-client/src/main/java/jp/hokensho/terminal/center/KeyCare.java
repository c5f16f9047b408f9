package jp.hokensho.terminal.center;

import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.hokensho.keys.AuthorityFile;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyRenewal;
import jp.hokensho.keys.KeyRenewal.Outcome;
import jp.hokensho.keys.KeyRenewal.Verdict;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// Keeps up which authorities count, renews the terminal's certificate before it ends, and says so. It never
/// stands in the way of what the person came for: where it does not work out, that is told, and tried again the
/// next time.
public final class KeyCare implements KeyRenewal.Center {

    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Profile profile;
    private final Say say;
    private final Clock clock;

    /// @param profile with the key's password
    public KeyCare(Profile profile, Say say, Clock clock) {
        this.profile = profile;
        this.say = say;
        this.clock = clock;
    }

    /// @return what there is to tell
    public Optional<String> look() {
        var trouble = learn();
        try {
            var outcome = renewal().keep(this::isDue, clock.instant());
            return outcome == Outcome.RENEWED ? Optional.of(say.of("key.renewed", end())) : trouble;
        } catch (CenterProblem | CenterUnreachable | KeyFailure | Complaint _) {
            return ends().map(day -> say.of("key.not_renewed", day));
        }
    }

    /// Which authorities count, once a day. A centre that does not answer is asked the next time.
    private Optional<String> learn() {
        var file = new AuthorityFile(profile.ca());
        try {
            if (file.isOld(DAY, clock.instant())) {
                file.keep(this::named, clock.instant());
            }
            return Optional.empty();
        } catch (CenterProblem | CenterUnreachable | Complaint _) {
            return Optional.empty();
        } catch (KeyFailure _) {
            var writable = Files.isWritable(profile.ca().toAbsolutePath().getParent());
            return writable
                    ? Optional.empty()
                    : Optional.of(say.of("key.ca_not_kept", profile.ca().toString()));
        }
    }

    private List<X509Certificate> named(List<String> known) {
        try (var center = door(key())) {
            return center.authorities(known).stream().map(Pem::certificate).toList();
        }
    }

    /// Old, or of an authority that issues no more.
    private boolean isDue(X509Certificate certificate) {
        return KeyRenewal.isDue(certificate, profile.renewalShare(), clock.instant())
                || !CertificateAuthority.isIssuedBy(authorities().getFirst(), certificate);
    }

    @Override
    public List<X509Certificate> authorities() {
        return Authority.certificates(profile.ca());
    }

    private KeyStoreFile key() {
        return KeyStoreFile.load(profile.keystore(), password().toCharArray());
    }

    private KeyRenewal renewal() {
        return new KeyRenewal(profile.keystore(), password(), this);
    }

    private String password() {
        return profile.keystorePassword().orElseThrow();
    }

    /// Empty where the key cannot be read: whoever needs it will tell.
    private Optional<String> ends() {
        try {
            return Optional.of(end());
        } catch (KeyFailure _) {
            return Optional.empty();
        }
    }

    private String end() {
        var end = key().certificate().getNotAfter();
        return LocalDate.ofInstant(end.toInstant(), TOKYO).toString();
    }

    @Override
    public List<X509Certificate> renew(KeyStoreFile present, Csr next) {
        try (var center = door(present)) {
            return center.renew(next.pem()).stream().map(Pem::certificate).toList();
        } catch (CenterProblem problem) {
            if (problem.type() == ProblemType.CONFLICT) {
                return List.of();
            }
            throw problem;
        }
    }

    @Override
    public Verdict judge(KeyStoreFile key) {
        try (var center = door(key)) {
            center.show();
            return Verdict.TAKEN;
        } catch (CenterProblem problem) {
            return problem.refusesDevice() ? Verdict.REFUSED : Verdict.UNKNOWN;
        } catch (CenterUnreachable _) {
            return Verdict.UNKNOWN;
        }
    }

    private Center door(KeyStoreFile key) {
        var tls = Authority.tls(profile.ca(), key);
        return Center.at(profile.center(), () -> tls, say.locale(), new Center.Terms(Patience.COUNTER, clock));
    }
}
