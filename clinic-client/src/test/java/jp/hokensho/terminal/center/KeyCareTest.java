package jp.hokensho.terminal.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Mishap;
import jp.hokensho.terminal.fake.Trust;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A terminal renews its certificate by itself (R-36, R-51)")
class KeyCareTest {

    private static final VerificationRequest CARD =
            new VerificationRequest("00000001", "東京", "001", null, null, null, null, null);

    @TempDir
    private Path folder;

    private FakeCenter center;
    private Path file;
    private Profile profile;

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter();
        file = center.trust().profile(folder, center.address());
        profile = Profile.read(file);
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void aYoungCertificateIsLeftAlone() {
        assertEquals(Optional.empty(), care(Clock.systemUTC()).look());
        assertTrue(center.calls().isEmpty());
    }

    @Test
    void oneThatEndsSoonIsReplacedAndThatIsTold() {
        var before = certificate();

        var told = care(late()).look().orElseThrow();

        assertTrue(told.contains("更新しました"), told);
        assertNotEquals(before, certificate());
        assertEquals(Optional.empty(), care(Clock.systemUTC()).look());
    }

    @Test
    void aCentreThatIsAwayIsToldWithTheEndAndNothingIsLost() {
        var before = certificate();
        center.close();

        var told = care(late()).look().orElseThrow();

        assertTrue(told.contains("期限は 20") && told.contains("更新できません"), told);
        assertEquals(before, certificate());
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainWithTheSameKey() {
        center.suffers(Mishap.DROPPED);
        var told = care(late()).look().orElseThrow();

        care(late()).look();

        assertTrue(told.contains("更新できません"), told);
        assertEquals(2, center.renewals().size());
        assertEquals(1, center.renewals().stream().distinct().count());
        assertEquals(center.renewals().getFirst(), Thumbprint.of(certificate().getPublicKey()));
        assertFalse(Files.exists(folder.resolve("terminal.p12.next")));
    }

    @Test
    void aKeyThatTheCentreTakesNoMoreGivesWayToAnother() {
        center.suffers(Mishap.DROPPED);
        care(late()).look();
        center.suffers(Mishap.CONFLICT);
        care(late()).look();

        care(late()).look();

        assertEquals(2, center.renewals().stream().distinct().count());
        assertEquals(center.renewals().getLast(), Thumbprint.of(certificate().getPublicKey()));
    }

    @Test
    @DisplayName("R-40: the next authority is kept a day later at the latest, and the centre hears that it is")
    void theNextAuthorityIsKept() {
        var next = center.trust().announceNext();
        var before = certificate();

        assertEquals(Optional.empty(), care(aDayOn()).look());

        assertEquals(next, Pem.readAll(profile.ca()).getLast());
        assertTrue(center.trust().told().getLast().contains("," + Thumbprint.of(next)));
        assertEquals(before, certificate());
    }

    @Test
    @DisplayName("R-40: a certificate of an authority that issues no more is replaced")
    void theCertificateFollowsTheAuthority() {
        var next = center.trust().announceNext();
        center.trust().issueByNext();

        var told = care(aDayOn()).look().orElseThrow();

        assertTrue(told.contains("更新しました"), told);
        assertTrue(CertificateAuthority.isIssuedBy(next, certificate()));
        assertEquals(next, Pem.readAll(profile.ca()).getFirst());
    }

    private static Clock aDayOn() {
        return Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
    }

    @Test
    void aSessionGoesOnWithTheNewKeyWithoutAnotherSignIn() {
        var terms = new Center.Terms(Patience.COUNTER, Clock.systemUTC());
        try (var door = Center.at(profile.center(), new TerminalKey(profile), Locale.JAPANESE, terms)) {
            var session = door.signIn("clerk1", FakeCenter.PASSWORD);
            session.verify(CARD, UUID.randomUUID());
            care(late()).look();

            session.verify(CARD, UUID.randomUUID());

            assertEquals(certificate(), center.lastShown());
        }
    }

    @Test
    void aCommandRenewsAtItsStart() {
        var before = certificate();
        var counter = Counter.japanese(file).at(late());

        var code = counter.run("verify", "--insurer", "00000001", "--number", "001");

        assertEquals(0, code, counter.err());
        assertTrue(counter.err().contains("更新しました"), counter.err());
        assertNotEquals(before, certificate());
    }

    private KeyCare care(Clock clock) {
        return new KeyCare(profile, Say.in(Locale.JAPANESE), clock);
    }

    /// When a quarter of two years is left.
    private static Clock late() {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(550));
    }

    private X509Certificate certificate() {
        return KeyStoreFile.load(profile.keystore(), Trust.KEYSTORE_PASSWORD.toCharArray())
                .certificate();
    }
}
