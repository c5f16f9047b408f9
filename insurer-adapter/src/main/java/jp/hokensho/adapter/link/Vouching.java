package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.hokensho.adapter.answering.Answering;
import jp.hokensho.keys.Statements;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.Statement;

/// Signs what this insurer answers, once it is on record. Asked again it signs the same statement: only the
/// signature's own random bits differ.
@Singleton
class Vouching {

    private final Answering answering;
    private final SigningKeys keys;

    Vouching(Answering answering, SigningKeys keys) {
        this.answering = answering;
        this.keys = keys;
    }

    /// As [Answering#answer]; unsigned before the centre has bound this adapter's first key.
    Optional<Told> answer(Ask asked) {
        return answering.answer(asked).map(told -> signed(asked, told));
    }

    private Told signed(Ask asked, Told told) {
        return keys.inUse()
                .map(key -> Statements.sign(Statement.of(asked.asker().clinic(), told), key))
                .map(told::signed)
                .orElse(told);
    }
}
