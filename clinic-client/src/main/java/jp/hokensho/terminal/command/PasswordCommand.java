package jp.hokensho.terminal.command;

import java.util.concurrent.Callable;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.NewPassword;
import jp.hokensho.terminal.key.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Changes the password of whoever signs in here, at the centre and where it stands in the profile.
@Command(name = "password", versionProvider = Version.class, sortOptions = false)
final class PasswordCommand implements Callable<Integer> {

    private final Setting setting;

    @Mixin
    private WantedPassword wanted;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    PasswordCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var known = Profile.read(profile.file());
        try (var entrance = new Entrance(known, setting, Patience.COUNTER)) {
            var password = wanted.get(setting);
            if (known.password().isEmpty()) {
                change(entrance, password);
            } else {
                changeWithProfile(entrance, password);
            }
        }
        setting.tell(setting.say().of("password.done"));
        return ExitCode.OK;
    }

    private void changeWithProfile(Entrance entrance, String password) {
        try (var kept = new NewPassword(profile.file(), password)) {
            change(entrance, password);
            kept.keep();
        }
    }

    private static void change(Entrance entrance, String password) {
        var session = entrance.signIn();
        try {
            session.changePassword(entrance.password(), password);
        } finally {
            session.endQuietly();
        }
    }
}
