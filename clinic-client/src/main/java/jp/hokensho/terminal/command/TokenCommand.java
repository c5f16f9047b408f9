package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import jp.hokensho.terminal.key.LocalToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The token by which a receipt computer uses the local interface of `serve`.
@Command(name = "token", versionProvider = Version.class, sortOptions = false)
final class TokenCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--remove", descriptionKey = "option.remove_token", order = 1)
    private boolean remove;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    TokenCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var token = new LocalToken(profile.file());
        if (remove) {
            token.remove();
            setting.tell(setting.say().of("token.removed"));
        } else {
            setting.screen().out().println(token.make());
            setting.tell(setting.say().of("token.made"));
        }
        return ExitCode.OK;
    }
}
