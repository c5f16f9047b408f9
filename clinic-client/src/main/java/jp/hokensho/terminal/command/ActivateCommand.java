package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets a person choose the own password, with a code that the centre gave out once. Nothing is noted in
/// the profile.
@Command(name = "activate", versionProvider = Version.class, sortOptions = false)
final class ActivateCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "activate.code")
    private String code;

    @Option(names = "--login", paramLabel = "NAME", descriptionKey = "activate.login", order = 0)
    private String login;

    @Mixin
    private WantedPassword wanted;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ActivateCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var known = Entrance.unlocked(Profile.read(profile.file()), setting);
        var terms = new Center.Terms(Patience.COUNTER, setting.clock());
        try (var center =
                Center.at(known.center(), new TerminalKey(known), setting.say().locale(), terms)) {
            center.activate(code, login(), wanted.get(setting));
        }
        setting.tell(setting.say().of("activate.done"));
        return ExitCode.OK;
    }

    /// Not that of the profile: who is new is rarely the one that stands there.
    private String login() {
        return login != null
                ? login
                : setting.prompt()
                        .line()
                        .apply(setting.say().of("ask.login"))
                        .orElseThrow(() -> new Complaint("usage.missing", "--login"));
    }
}
