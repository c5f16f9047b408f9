package jp.hokensho.terminal.command;

import jp.hokensho.terminal.center.Asker;

/// The way from a profile to somebody in whose name questions are asked.
sealed interface Way extends AutoCloseable permits Entrance, NightEntrance {

    Asker asker();

    @Override
    void close();
}
