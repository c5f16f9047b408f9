package jp.hokensho.terminal.center;

import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.Statement;
import jp.hokensho.protocol.StatementFault;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;

/// Checks insurers' statements by the keys that this terminal trusts (decision 101), and opens what they sealed. The
/// centre hands the keys out and cannot slip one in: what is trusted is the name of a key, which is a hash of it.
public final class StatementDesk implements AutoCloseable {

    private final Profile profile;
    private final Locale locale;
    private final Clock clock;
    /// Read once: the stick may be pulled out afterwards.
    private Optional<String> clinic = Optional.empty();
    private Optional<KeyKeeper> keeper = Optional.empty();
    private List<Ring.Key> signing = List.of();
    private final SealDesk seals;

    /// @param profile with the key's password; its files are opened when the first statement comes
    public StatementDesk(Profile profile, Locale locale, Clock clock) {
        this.profile = profile;
        this.locale = locale;
        this.clock = clock;
        this.seals = new SealDesk(this::opened, clock);
    }

    /// Never fails: where the seal cannot be opened, the answer stays without persons.
    public synchronized Opened open(Verification answer) {
        return seals.open(answer);
    }

    /// Never fails: where the keys cannot be got, none is known.
    ///
    /// @param answer as it came: a statement is about the seal, not about what is in it
    public synchronized Vouched check(Verification answer) {
        if (answer.statement() == null) {
            return answer.source() == Source.LIVE ? Vouched.UNSIGNED : Vouched.NOT_DUE;
        }
        clinic = clinic.or(() -> TerminalKey.clinic(profile));
        return clinic.map(own -> Statement.of(own, answer)
                        .map(expected -> check(answer.statement(), expected))
                        .orElse(Vouched.WRONG))
                .orElse(Vouched.UNCONFIRMED);
    }

    private Vouched check(String signed, Statement expected) {
        try {
            var known = judged(signed, expected);
            if (known != Vouched.UNCONFIRMED) {
                return known;
            }
            signing = opened().signing();
            return judged(signed, expected);
        } catch (CenterProblem | CenterUnreachable | Complaint | KeyFailure _) {
            return Vouched.UNCONFIRMED;
        }
    }

    private Vouched judged(String signed, Statement expected) {
        var insurer = expected.insurer().value();
        var trusted =
                Statements.fault(signed, expected, id -> key(insurer, id).filter(_ -> opened().trusts(insurer, id)));
        if (trusted.isEmpty()) {
            return Vouched.KNOWN;
        }
        var any = Statements.fault(signed, expected, id -> key(insurer, id));
        return any.isEmpty() || any.get() == StatementFault.UNKNOWN_KEY ? Vouched.UNCONFIRMED : Vouched.WRONG;
    }

    private Optional<PublicKey> key(String insurer, KeyId id) {
        return signing.stream()
                .filter(key -> key.owner().equals(insurer) && key.keyId().equals(id))
                .map(key -> OwnKey.publicKey(key.jwk()))
                .findFirst();
    }

    private KeyKeeper opened() {
        if (keeper.isEmpty()) {
            keeper = Optional.of(new KeyKeeper(profile, locale, clock));
        }
        return keeper.get();
    }

    @Override
    public synchronized void close() {
        keeper.ifPresent(KeyKeeper::close);
    }
}
