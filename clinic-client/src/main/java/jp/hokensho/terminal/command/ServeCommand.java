package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.page.LocalPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the local page for the browser on this machine, and for nobody else.
@Command(name = "serve", versionProvider = Version.class, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port", order = 1)
    private int port = 8090;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ServeCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var unlocked = Entrance.unlocked(Profile.read(profile.file()), setting);
        TerminalKey.requireUsable(unlocked);
        return LocalPage.serve(profile.file(), unlocked, port, setting.say());
    }
}
