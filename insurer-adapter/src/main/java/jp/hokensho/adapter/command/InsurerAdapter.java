package jp.hokensho.adapter.command;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `insurer-adapter`: the commands of an insurer's adapter.
@Command(
        name = "insurer-adapter",
        resourceBundle = "command",
        subcommands = {
            EnrolCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TraceCommand.class,
            DenialsCommand.class,
            WithheldCommand.class,
            DifferencesCommand.class,
            KeysCommand.class,
            CheckpointsCommand.class
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class InsurerAdapter implements Runnable {

    @Spec
    private CommandSpec spec;

    /// Read beforehand by [#language]: help and messages are in it.
    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private String language = "ja";

    private InsurerAdapter() {}

    /// @return the exit code: 0 done, 1 failed, 2 usage
    public static int run(String... arguments) {
        var locale = language(arguments);
        Locale.setDefault(locale);
        return new CommandLine(new InsurerAdapter())
                .setResourceBundle(ResourceBundle.getBundle("command", locale))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(command.getColorScheme().errorText(Failures.told(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    private static Locale language(String... arguments) {
        var line = " " + String.join(" ", arguments) + " ";
        return line.contains(" --lang en ") || line.contains(" --lang=en ") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.of("which"));
    }
}
