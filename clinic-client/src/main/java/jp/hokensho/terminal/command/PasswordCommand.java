package jp.hokensho.terminal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.NewPassword;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Changes the password of whoever signs in here, at the centre and where it stands in the profile.
@Command(name = "password", versionProvider = Version.class, sortOptions = false)
final class PasswordCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password_file", order = 1)
    private Path passwordFile;

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
            var wanted = wanted();
            if (known.password().isEmpty()) {
                change(entrance, wanted);
            } else {
                changeWithProfile(entrance, wanted);
            }
        }
        setting.tell(setting.say().of("password.done"));
        return ExitCode.OK;
    }

    private void changeWithProfile(Entrance entrance, String wanted) {
        try (var kept = new NewPassword(profile.file(), wanted)) {
            change(entrance, wanted);
            kept.keep();
        }
    }

    private static void change(Entrance entrance, String wanted) {
        var session = entrance.signIn();
        try {
            session.changePassword(entrance.password(), wanted);
        } finally {
            session.endQuietly();
        }
    }

    private String wanted() {
        return passwordFile == null
                ? new TypedTwice(setting, "ask.new_password", "password.nobody_types").typed()
                : firstLine(passwordFile);
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("");
        } catch (IOException | java.io.UncheckedIOException _) {
            throw new Complaint("file.cannot_read", file.toString());
        }
    }
}
