package jp.hokensho.terminal.command;

import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Vouched;

/// The way from a profile to somebody in whose name questions are asked.
sealed interface Way extends AutoCloseable permits Entrance, NightEntrance {

    Asker asker();

    /// Whether the insurer's signature vouches for this answer.
    Vouched vouched(Verification answer);

    /// The answer as far as this terminal can read it.
    Opened opened(Verification answer);

    @Override
    void close();
}
