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
        try (var entrance = new Entrance(Profile.read(profile.file()), setting, Patience.COUNTER)) {
            var session = entrance.signIn();
            try {
                register(session);
            } finally {
                session.endQuietly();
            }
        }
        return ExitCode.OK;
    }

    private void register(Session session) {
        var app = session.proposeApp();
        var out = setting.screen().out();
        QrLines.of(app.uri().toString(), setting.screen().ink()).forEach(out::println);
        out.println(setting.say().of("totp.secret", Printable.of(app.secret())));
        out.flush();
        var code = setting.code("ask.app_code").orElseThrow(() -> new Complaint("totp.nobody_types"));
        var recovery = confirmed(session, code);
        setting.tell(setting.say().of("totp.done"));
        recovery.forEach(each -> out.println(Printable.of(each)));
    }

    private Iterable<String> confirmed(Session session, String code) {
        try {
            return session.confirmApp(code, setting.code("ask.former_code"));
        } catch (CenterProblem refused) {
            if (refused.type() == ProblemType.REFUSED) {
                setting.tell(setting.say().of("totp.refused"));
            }
            throw refused;
        }
    }
}
