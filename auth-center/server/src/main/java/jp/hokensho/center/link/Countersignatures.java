package jp.hokensho.center.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.binding.BoundKeys;
import jp.hokensho.center.tree.Outside.Finding.Agrees;
import jp.hokensho.center.tree.Sighting;
import jp.hokensho.center.tree.Witnesses;
import jp.hokensho.keys.Countersignature;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Which countersignature beneath a checkpoint is that of the adapter that brings it, with a key that is or was bound
/// to its insurer. Any other line is left out.
@Singleton
class Countersignatures {

    private final BoundKeys keys;
    private final Witnesses witnesses;
    private final Clock clock;

    Countersignatures(BoundKeys keys, Witnesses witnesses, Clock clock) {
        this.keys = keys;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /// @throws jp.hokensho.center.problem.Refusal 503 while the database cannot be reached
    void keep(Adapter adapter, Agrees agreed, String text) {
        witnesses.keep(sighting(adapter, agreed, text));
    }

    private Sighting sighting(Adapter adapter, Agrees agreed, String text) {
        var right = SignedNote.parse(text).signatures().stream()
                .flatMap(line -> Countersignature.read(line).stream())
                .filter(signature -> isRight(adapter, signature, agreed.note().text()))
                .findFirst();
        return new Sighting(
                adapter.insurer(),
                adapter.device(),
                agreed.stream(),
                agreed.size(),
                note(agreed, right),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                right.map(Countersignature::at));
    }

    private static String note(Agrees agreed, Optional<Countersignature> right) {
        var lines = right.map(signature -> List.of(signature.line())).orElse(List.of());
        return agreed.note().with(lines).toString();
    }

    private boolean isRight(Adapter adapter, Countersignature signature, String text) {
        try {
            return signature.witness().equals(adapter.insurer() + "/" + adapter.device())
                    && keys.signing(adapter.insurer(), signature.key())
                            .map(OwnKey::publicKey)
                            .filter(key -> signature.signs(text, key))
                            .isPresent();
        } catch (KeyFailure _) {
            return false;
        }
    }
}
