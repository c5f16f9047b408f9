package jp.hokensho.terminal.command;

import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.KeyCare;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.text.Complaint;

/// The way from a profile to a signed-in session. What the profile does not say is asked for once.
final class Entrance implements AutoCloseable {

    private final Center center;
    private final String login;
    private final String password;

    Entrance(Profile profile, Setting setting, Patience patience) {
        var unlocked = unlocked(profile, setting);
        new KeyCare(unlocked, setting.say(), setting.clock()).look().ifPresent(setting::tell);
        var key = new TerminalKey(unlocked);
        this.login = profile.login().orElseGet(() -> asked(setting.prompt().line(), setting, "login"));
        this.password =
                profile.password().orElseGet(() -> asked(setting.prompt().secret(), setting, "password"));
        this.center =
                Center.at(profile.center(), key, setting.say().locale(), new Center.Terms(patience, setting.clock()));
    }

    Session signIn() {
        return center.signIn(login, password);
    }

    /// With which the person came in.
    String password() {
        return password;
    }

    @Override
    public void close() {
        center.close();
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
