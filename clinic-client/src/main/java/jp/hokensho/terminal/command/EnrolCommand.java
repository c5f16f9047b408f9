package jp.hokensho.terminal.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.KeyKeeper;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.CenterAddress;
import jp.hokensho.terminal.key.KeyPassword;
import jp.hokensho.terminal.key.NewTerminal;
import jp.hokensho.terminal.key.Places;
import jp.hokensho.terminal.key.Profile;
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
        var terminal = NewTerminal.begin(places, password, address, setting.clock());
        if (!terminal.isCertified()) {
            certify(terminal, address);
        }
        terminal.finish();
        firstKey(password);
        setting.tell(setting.say()
                .of("enrol.done", places.profile().toString(), places.keystore().toString()));
        return ExitCode.OK;
    }

    /// Whatever goes wrong but a wrong code, the same command goes on from there.
    private void certify(NewTerminal terminal, URI address) {
        var tls = Authority.tls(ca);
        var terms = new Center.Terms(Patience.COUNTER, setting.clock());
        try (var door = Center.at(address, () -> tls, setting.say().locale(), terms)) {
            terminal.keep(door.enrol(code, terminal.request()));
        } catch (CenterProblem refused) {
            if (refused.type() == ProblemType.REFUSED) {
                terminal.forget();
                setting.tell(setting.say().of("enrol.refused"));
            }
            throw refused;
        } catch (CenterUnreachable unreachable) {
            setting.tell(setting.say().of("enrol.again"));
            throw unreachable;
        }
    }

    /// Of the clinic, where it has none yet. What does not work out now is done with the first `serve` or `keys`.
    private void firstKey(KeyPassword password) {
        var known = Profile.read(profile.file());
        var unlocked = known.unlocked(known.keystorePassword().orElse(password.value()));
        try (var keeper = new KeyKeeper(unlocked, setting.say().locale(), setting.clock())) {
            keeper.look();
        } catch (CenterProblem | CenterUnreachable | Complaint _) {
            setting.tell(setting.say().of("keys.later"));
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
