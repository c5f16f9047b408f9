package jp.hokensho.center.command;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `auth-center`: the commands of the centre.
@Command(
        name = "auth-center",
        resourceBundle = "command",
        subcommands = {
            InitCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ActivationCommand.class,
            JournalCommand.class,
            KeysCommand.class
        },
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class AuthCenter implements Runnable {

    @Spec
    private CommandSpec spec;

    @CommandLine.Option(
            names = "--lang",
            paramLabel = "ja|en",
            scope = CommandLine.ScopeType.INHERIT,
            descriptionKey = "lang")
    private String language = "ja";

    private AuthCenter() {}

    /// @return the exit code: 0 done, 1 failed, 2 usage; more where a command's help says so
    public static int run(String... arguments) {
        var locale = language(arguments);
        Locale.setDefault(locale);
        return new CommandLine(new AuthCenter())
                .setResourceBundle(ResourceBundle.getBundle("command", locale))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(command.getColorScheme().errorText(Failures.told(failure)));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
    }

    /// Needed before the rest is read: help and messages are in it.
    private static Locale language(String... arguments) {
        var asked = IntStream.range(0, arguments.length)
                .boxed()
                .flatMap(i -> value(arguments, i))
                .findFirst()
                .orElse("ja");
        return "en".equals(asked) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static Stream<String> value(String[] arguments, int i) {
        if (arguments[i].startsWith("--lang=")) {
            return Stream.of(arguments[i].substring("--lang=".length()));
        }
        return arguments[i].equals("--lang") && i + 1 < arguments.length ? Stream.of(arguments[i + 1]) : Stream.empty();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.of("which"));
    }
}
