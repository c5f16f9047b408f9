package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks at a past verification again by its number: where the insurer answered after the deadline, at that
/// answer. The exit code is the outcome's. Somebody who may see it signs in.
@Command(name = "show", versionProvider = Version.class, sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "show.number")
    private String number;

    @Option(names = "--json", descriptionKey = "option.json", order = 1)
    private boolean json;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ShowCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var wanted = TypedNumber.parse(number, setting.say());
        return Entrance.signedIn(profile, setting, (entrance, session) -> {
            var reply = session.find(wanted);
            new AnswerScreen(setting, json).show(reply, entrance);
            return reply.verification().outcome().exitCode();
        });
    }
}
