package jp.hokensho.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(names = "--open", descriptionKey = "option.open", order = 6)
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
        return LocalPage.serve(new Opening(profile.file(), keystorePassword(), port, settings()), setting.say());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("folder-days", Integer.toString(folderDays));
        if (open) {
            settings.put("open", "true");
        }
        put(settings, "mandate", mandate);
        put(settings, "folder", folder);
        put(settings, "folder-mandate", folderMandate);
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
