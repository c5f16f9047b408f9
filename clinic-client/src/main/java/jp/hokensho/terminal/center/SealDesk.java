package jp.hokensho.terminal.center;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.keys.SealBroken;
import jp.hokensho.keys.Seals;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.SealedDetails;
import jp.hokensho.protocol.Source;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.text.Complaint;

/// Opens what insurers sealed for the clinic. Where that cannot be, the answer is an answer all the same: its
/// verdict and its number need no key. For one thread at a time.
final class SealDesk {

    /// Between attempts to get a key that is not here.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Supplier<KeyKeeper> keeper;
    private final Clock clock;
    private final Map<KeyId, OwnKey> held = new HashMap<>();
    private final Map<KeyId, Instant> missed = new HashMap<>();

    /// @param keeper opened when the first seal comes
    SealDesk(Supplier<KeyKeeper> keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /// Never fails. Beside a seal nothing else is believed that stands there as details.
    Opened open(Verification answer) {
        if (answer.sealedDetails() == null) {
            var isRead = answer.details() != null && answer.source() == Source.LIVE;
            return new Opened(answer, isRead ? Seal.OPEN : Seal.NOT_DUE);
        }
        try {
            var sealed = new SealedDetails(answer.sealedDetails());
            return key(sealed.keyId())
                    .map(key -> new Opened(answer.opened(details(sealed, answer, key)), Seal.OPENED))
                    .orElseGet(() -> new Opened(answer.opened(null), Seal.LOCKED));
        } catch (InvalidInput | SealBroken | CenterUnreachable _) {
            return new Opened(answer.opened(null), Seal.BROKEN);
        }
    }

    private static Details details(SealedDetails sealed, Verification answer, OwnKey key) {
        return Wire.read(Seals.open(sealed, answer.verificationNumber(), key), Details.class);
    }

    private Optional<OwnKey> key(KeyId id) {
        if (!held.containsKey(id) && mayLook(id)) {
            found(id).ifPresentOrElse(key -> held.put(id, key), () -> missed.put(id, clock.instant()));
        }
        return Optional.ofNullable(held.get(id));
    }

    private boolean mayLook(KeyId id) {
        var last = missed.get(id);
        return last == null || last.isBefore(clock.instant().minus(PAUSE));
    }

    /// Here, or given by another terminal since.
    private Optional<OwnKey> found(KeyId id) {
        try {
            var here = keeper.get().held(id);
            if (here.isPresent()) {
                return here;
            }
            keeper.get().tend();
            return keeper.get().held(id);
        } catch (CenterProblem | CenterUnreachable | Complaint | KeyFailure _) {
            return Optional.empty();
        }
    }
}
