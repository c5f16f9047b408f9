package jp.hokensho.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.morning.MorningList;
import jp.hokensho.terminal.page.LocalPage;
import jp.hokensho.terminal.page.LocalPage.Opening;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the local page for the browser on this machine, and for nobody else.
@Command(name = "serve", versionProvider = Version.class, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port", order = 1)
    private int port = 8090;

    @Option(names = "--mandate", paramLabel = "FILE", descriptionKey = "option.serve_mandate", order = 2)
    private Path mandate;

    @Option(names = "--morning-list", paramLabel = "FILE", descriptionKey = "option.morning_list", order = 3)
    private Path morningList;

    @Option(names = "--morning-at", paramLabel = "HH:MM", descriptionKey = "option.morning_at", order = 4)
    private LocalTime morningAt = LocalTime.of(19, 0);

    @Option(names = "--morning-mandate", paramLabel = "FILE", descriptionKey = "option.morning_mandate", order = 5)
    private Path morningMandate;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ServeCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var opening = new Opening(profile.file(), keystorePassword(), port, Optional.ofNullable(mandate), morning());
        return LocalPage.serve(opening, setting.say());
    }

    private Optional<MorningList.Order> morning() {
        if ((morningList == null) != (morningMandate == null)) {
            throw new Complaint("morning.both");
        }
        return Optional.ofNullable(morningList).map(list -> new MorningList.Order(list, morningAt, morningMandate));
    }

    /// Where there is no profile yet the page leads through the enrolment.
    private Optional<String> keystorePassword() {
        if (!Files.exists(profile.file())) {
            return Optional.empty();
        }
        var unlocked = Entrance.unlocked(Profile.read(profile.file()), setting);
        TerminalKey.requireUsable(unlocked);
        return unlocked.keystorePassword();
    }
}
