package jp.hokensho.terminal.command;

import java.nio.file.Path;
import jp.hokensho.terminal.key.Profile;
import picocli.CommandLine.Option;

/// Options that every command knows.
final class Common {

    @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "option.lang", order = 101)
    private String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            order = 102)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version",
            order = 103)
    private boolean version;

    /// `--profile`, for the commands that need one.
    static final class ProfileOption {

        @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "option.profile", order = 100)
        private Path file;

        Path file() {
            return file == null ? Profile.usualPlace(System.getProperty("user.home")) : file;
        }
    }
}
