package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Enrolment;
import jp.hokensho.terminal.key.CenterAddress;
import jp.hokensho.terminal.key.KeyPassword;
import jp.hokensho.terminal.key.Places;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes this terminal known to the centre, with a code that the centre gave out once.
@Command(name = "enrol", versionProvider = Version.class, sortOptions = false)
final class EnrolCommand implements Callable<Integer> {

    private static final int SHORTEST = 8;

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

    @Option(names = "--ask-password", descriptionKey = "option.ask_password", order = 5)
    private boolean askPassword;

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
        var password = password();
        var enrolment = new Enrolment(places, address, setting.say().locale(), setting.clock());
        enrol(enrolment, password);
        if (!enrolment.makeFirstKey(password)) {
            setting.tell(setting.say().of("keys.later"));
        }
        setting.tell(setting.say()
                .of("enrol.done", places.profile().toString(), places.keystore().toString()));
        return ExitCode.OK;
    }

    private void enrol(Enrolment enrolment, KeyPassword password) {
        try {
            enrolment.enrol(code, password);
        } catch (CenterProblem refused) {
            if (refused.type() == ProblemType.REFUSED) {
                setting.tell(setting.say().of("enrol.refused"));
            }
            throw refused;
        } catch (CenterUnreachable unreachable) {
            setting.tell(setting.say().of("enrol.again"));
            throw unreachable;
        }
    }

    private KeyPassword password() {
        if (!askPassword) {
            return KeyPassword.random();
        }
        var typed = new TypedTwice(setting, "ask.new_keystore_password", "enrol.nobody_types").typed();
        if (typed.length() < SHORTEST) {
            throw new Complaint("enrol.short_password", SHORTEST);
        }
        return new KeyPassword(typed, false);
    }

    private Path keystore() {
        return keyOn == null ? profile.file().toAbsolutePath().resolveSibling(Places.KEYSTORE_NAME) : keyOn;
    }
}
