package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.adapter.answering.Answering;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Statement;

/// Seals and signs what this insurer answers, once it is on record. Asked again it tells the same:
/// only what seal and signature have of their own differs.
@Singleton
class Vouching {

    private final Answering answering;
    private final Sealing sealing;
    private final SigningKeys keys;

    Vouching(Answering answering, Sealing sealing, SigningKeys keys) {
        this.answering = answering;
        this.sealing = sealing;
        this.keys = keys;
    }

    /// As [Answering#answer]; unsigned before the centre has bound this adapter's first key.
    ///
    /// @throws jp.hokensho.adapter.record.RecordUnavailable where the clinic's key cannot be remembered
    /// @throws jp.hokensho.keys.KeyFailure where nothing can be sealed for it
    Optional<Told> answer(Ask asked) {
        var key = sealing.keyFor(asked);
        return answering.answer(asked).map(told -> signed(asked, sealing.sealed(told, key)));
    }

    private Told signed(Ask asked, Told told) {
        return keys.inUse()
                .map(key -> Statements.sign(Statement.of(asked.asker().clinic(), told), key))
                .map(told::signed)
                .orElse(told);
    }
}
