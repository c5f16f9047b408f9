package jp.hokensho.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.page.LocalPage;
import jp.hokensho.terminal.page.LocalPage.Opening;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the local page for the browser on this machine, and for nobody else.
@Command(name = "serve", versionProvider = Version.class, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 90;

    private final Setting setting;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port", order = 1)
    private int port = 8090;

    @Option(names = "--mandate", paramLabel = "FILE", descriptionKey = "option.serve_mandate", order = 2)
    private Path mandate;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "option.folder", order = 3)
    private Path folder;

    @Option(names = "--folder-mandate", paramLabel = "FILE", descriptionKey = "option.folder_mandate", order = 4)
    private Path folderMandate;

    @Option(names = "--folder-days", paramLabel = "N", descriptionKey = "option.folder_days", order = 5)
    private int folderDays = 3;

    @Option(names = "--morning-list", paramLabel = "FILE", descriptionKey = "option.morning_list", order = 6)
    private Path morningList;

    @Option(names = "--morning-at", paramLabel = "HH:MM", descriptionKey = "option.morning_at", order = 7)
    private LocalTime morningAt = LocalTime.of(19, 0);

    @Option(names = "--morning-mandate", paramLabel = "FILE", descriptionKey = "option.morning_mandate", order = 8)
    private Path morningMandate;

    @Option(names = "--open", descriptionKey = "option.open", order = 9)
    private boolean open;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ServeCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        if (folderDays < 1 || folderDays > MOST_DAYS) {
            throw new Complaint("folder.days", MOST_DAYS);
        }
        if ((morningList == null) != (morningMandate == null)) {
            throw new Complaint("morning.both");
        }
        return LocalPage.serve(new Opening(profile.file(), keystorePassword(), port, settings()), setting.say());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("folder-days", Integer.toString(folderDays));
        settings.put("morning-at", morningAt.toString());
        if (open) {
            settings.put("open", "true");
        }
        put(settings, "mandate", mandate);
        put(settings, "folder", folder);
        put(settings, "folder-mandate", folderMandate);
        put(settings, "morning-list", morningList);
        put(settings, "morning-mandate", morningMandate);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, Path file) {
        if (file != null) {
            settings.put(name, file.toAbsolutePath().toString());
        }
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
