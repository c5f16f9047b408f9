package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.QrLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Registers the app that makes the codes of whoever signs in here. The secret and the recovery codes are
/// shown once and kept nowhere.
@Command(name = "totp", versionProvider = Version.class, sortOptions = false)
final class TotpCommand implements Callable<Integer> {

    private final Setting setting;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    TotpCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var known = Profile.read(profile.file());
        try (var entrance = new Entrance(known, setting, Patience.COUNTER)) {
            var password = known.password().isEmpty() ? entrance.password() : typedAgain();
            var session = entrance.signIn();
            try {
                register(session, password);
            } finally {
                session.endQuietly();
            }
        }
        return ExitCode.OK;
    }

    /// That it stands in the profile proves nobody.
    private String typedAgain() {
        return setting.prompt()
                .secret()
                .apply(setting.say().of("ask.password_again"))
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> new Complaint("totp.nobody_types"));
    }

    private void register(Session session, String password) {
        var app = session.proposeApp();
        var out = setting.screen().out();
        QrLines.of(app.uri().toString(), setting.screen().ink()).forEach(out::println);
        out.println(setting.say().of("totp.secret", Printable.of(app.secret())));
        out.flush();
        var code = setting.code("ask.app_code").orElseThrow(() -> new Complaint("totp.nobody_types"));
        var recovery = confirmed(session, password, code);
        setting.tell(setting.say().of("totp.done"));
        recovery.forEach(each -> out.println(Printable.of(each)));
    }

    private Iterable<String> confirmed(Session session, String password, String code) {
        try {
            return session.confirmApp(password, code, setting.code("ask.former_code"));
        } catch (CenterProblem refused) {
            if (refused.type() == ProblemType.REFUSED) {
                setting.tell(setting.say().of("totp.refused"));
            }
            throw refused;
        }
    }
}
