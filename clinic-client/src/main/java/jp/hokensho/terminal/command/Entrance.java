package jp.hokensho.terminal.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.KeyCare;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;

/// The way from a profile to a signed-in session. What the profile does not say is asked for once.
final class Entrance implements Way {

    private final Center center;
    private final StatementDesk statements;
    private final String login;
    private final String password;
    private final Supplier<Optional<String>> code;
    private volatile boolean wantsCode;

    Entrance(Profile profile, Setting setting, Patience patience) {
        var unlocked = unlocked(profile, setting);
        var key = key(unlocked, setting);
        this.login = profile.login().orElseGet(() -> asked(setting.prompt().line(), setting, "login"));
        this.password =
                profile.password().orElseGet(() -> asked(setting.prompt().secret(), setting, "password"));
        this.code = () -> setting.code("ask.otp");
        this.statements = new StatementDesk(unlocked, setting.say().locale(), setting.clock());
        this.center =
                Center.at(profile.center(), key, setting.say().locale(), new Center.Terms(patience, setting.clock()));
    }

    /// Work of somebody who signs in for it, and is signed out after it.
    static int signedIn(Common.ProfileOption profile, Setting setting, ToIntBiFunction<Entrance, Session> work) {
        try (var entrance = new Entrance(Profile.read(profile.file()), setting, Patience.COUNTER)) {
            var session = entrance.signIn();
            try {
                return work.applyAsInt(entrance, session);
            } finally {
                session.endQuietly();
            }
        }
    }

    @Override
    public Session asker() {
        return signIn();
    }

    /// The centre does not tell whether a code was missing: whoever fails without one is asked for it, if anybody
    /// sits there, and at each sign-in from then on, for a code is good once. It stands in no profile.
    Session signIn() {
        if (wantsCode) {
            return code.get()
                    .map(typed -> center.signIn(login, password, typed))
                    .orElseGet(() -> center.signIn(login, password));
        }
        try {
            return center.signIn(login, password);
        } catch (CenterProblem problem) {
            return withCode(problem);
        }
    }

    private Session withCode(CenterProblem problem) {
        if (problem.type() != ProblemType.SIGN_IN_FAILED) {
            throw problem;
        }
        var session = center.signIn(login, password, code.get().orElseThrow(() -> problem));
        wantsCode = true;
        return session;
    }

    @Override
    public Vouched vouched(Verification answer) {
        return statements.check(answer);
    }

    @Override
    public Opened opened(Verification answer) {
        return statements.open(answer);
    }

    /// With which the person came in.
    String password() {
        return password;
    }

    @Override
    public void close() {
        statements.close();
        center.close();
    }

    /// Looked after before it is used.
    static TerminalKey key(Profile unlocked, Setting setting) {
        new KeyCare(unlocked, setting.say(), setting.clock()).look().ifPresent(setting::tell);
        return new TerminalKey(unlocked);
    }

    /// The key's password is asked for where the profile does not say it.
    static Profile unlocked(Profile profile, Setting setting) {
        return profile.unlocked(profile.keystorePassword()
                .orElseGet(() -> asked(setting.prompt().secret(), setting, "keystore-password")));
    }

    private static String asked(Function<String, Optional<String>> prompt, Setting setting, String what) {
        return prompt.apply(setting.say().of("ask." + what.replace('-', '_')))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Complaint("profile.lacks_sign_in", what));
    }
}
