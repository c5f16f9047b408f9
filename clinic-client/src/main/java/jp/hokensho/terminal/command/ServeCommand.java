package jp.hokensho.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.key.TerminalKey;
import jp.hokensho.terminal.page.LocalPage;
import jp.hokensho.terminal.page.LocalPage.Opening;
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

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ServeCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        return LocalPage.serve(
                new Opening(profile.file(), keystorePassword(), port, Optional.ofNullable(mandate)), setting.say());
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
