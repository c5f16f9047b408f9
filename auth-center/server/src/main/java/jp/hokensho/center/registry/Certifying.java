package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.JournalEvent;
import jp.hokensho.center.pki.Authority;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.protocol.ProblemType;

/// Makes a device's certificate within a transaction that holds the device's row. It counts when that
/// commits, which is after it is on the record: a crash leaves a certificate on the record that never
/// counted, never one that is not on the record.
@Singleton
class Certifying {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Authority authority;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    Certifying(Authority authority, Organizations organizations, Journal journal, Clock clock) {
        this.organizations = organizations;
        this.authority = authority;
        this.journal = journal;
        this.clock = clock;
    }

    /// An organization that has ended gets no certificates any more.
    boolean mayCertify(Device device) {
        var today = LocalDate.now(clock.withZone(TOKYO));
        return organizations
                .standing(device.tenant())
                .filter(standing -> !standing.endedOn(today))
                .isPresent();
    }

    /// Thumbprint of the one that issues now.
    String authority() {
        return Thumbprint.of(authority.certificate());
    }

    /// @param event what is recorded of a certificate with this thumbprint
    /// @return the chain, device first
    List<X509Certificate> certify(Connection connection, Device device, Csr csr, Function<String, JournalEvent> event)
            throws SQLException {
        var kind = DeviceKind.valueOf(device.kind().name());
        var chain = authority.certify(csr, device.id(), device.tenant(), kind);
        CertificateRows.insert(connection, device, chain, clock.instant());
        journal.append(event.apply(Thumbprint.of(chain.getFirst())));
        return chain;
    }

    /// Of one that was made before.
    List<X509Certificate> chain(X509Certificate certificate) {
        return authority.chain(certificate);
    }

    static String key(Csr csr) {
        return Thumbprint.of(csr.publicKey());
    }

    /// No key is certified twice: who held it once may hold it still.
    static Refusal usedBefore() {
        return new Refusal(ProblemType.CONFLICT)
                .saying("この鍵には証明書を出したことがあります。新しい鍵を作ってください", "This key was certified before: please make a new one");
    }
}
