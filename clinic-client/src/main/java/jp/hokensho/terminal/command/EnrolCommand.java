package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.CenterAddress;
import jp.hokensho.terminal.key.NewTerminal;
import jp.hokensho.terminal.key.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes this terminal known to the centre, with a code that the centre gave out once.
@Command(name = "enrol", versionProvider = Version.class, sortOptions = false)
final class EnrolCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "enrol.code")
    private String code;

    @Option(names = "--center", required = true, paramLabel = "URL", descriptionKey = "option.center", order = 1)
    private String center;

    @Option(names = "--ca", required = true, paramLabel = "FILE", descriptionKey = "option.ca", order = 2)
    private Path ca;

    @Option(names = "--key-on", paramLabel = "FILE", descriptionKey = "option.key_on", order = 3)
    private Path keyOn;

    @Option(names = "--login", paramLabel = "NAME", descriptionKey = "option.login", order = 4)
    private String login = "";

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    EnrolCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var address = CenterAddress.parse(center);
        var places = new Places(profile.file(), keystore(), ca, login);
        var terminal = new NewTerminal(places);
        var terms = new Center.Terms(Patience.COUNTER, setting.clock());
        try (var door = Center.at(address, Authority.tls(ca), setting.say().locale(), terms)) {
            terminal.keep(door.enrol(code, terminal.request()), address);
        }
        setting.tell(setting.say()
                .of("enrol.done", places.profile().toString(), places.keystore().toString()));
        return ExitCode.OK;
    }

    private Path keystore() {
        return keyOn == null ? profile.file().toAbsolutePath().resolveSibling(Places.KEYSTORE_NAME) : keyOn;
    }
}
