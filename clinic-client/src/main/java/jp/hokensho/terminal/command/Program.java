package jp.hokensho.terminal.command;

import java.util.List;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.TypedArguments;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: finds the command, speaks the person's language, and ends with an exit code.
public final class Program {

    /// Picocli draws no narrower one.
    private static final int NARROWEST_HELP = 55;

    private final Setting setting;
    private final CommandLine commands;

    public Program(Setting setting) {
        this.setting = setting;
        this.commands = new CommandLine(new ClinicClient())
                .addSubcommand(new VerifyCommand(setting))
                .addSubcommand(new ShowCommand(setting))
                .addSubcommand(new BatchCommand(setting))
                .addSubcommand(receipt(setting))
                .addSubcommand(new EnrolCommand(setting))
                .addSubcommand(new ActivateCommand(setting))
                .addSubcommand(new PasswordCommand(setting))
                .addSubcommand(new TotpCommand(setting))
                .addSubcommand(new ServeCommand(setting))
                .addSubcommand(new TokenCommand(setting))
                .addSubcommand(keys(setting))
                .addSubcommand(mandate(setting))
                .setResourceBundle(setting.say().words())
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, setting.screen().columns()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
                .setOut(setting.screen().out())
                .setErr(setting.screen().err())
                .setParameterExceptionHandler((problem, _) -> misused(problem))
                .setExecutionExceptionHandler((failure, _, _) -> new Failures(setting).tell(failure));
    }

    private static CommandLine keys(Setting setting) {
        return new CommandLine(new KeysCommand(setting))
                .addSubcommand(new KeysCommand.Share(setting))
                .addSubcommand(new KeysCommand.Renew(setting))
                .addSubcommand(new KeysCommand.Confirm(setting));
    }

    private static CommandLine receipt(Setting setting) {
        return new CommandLine(new ReceiptCommand())
                .addSubcommand(new ReceiptCheckCommand(setting))
                .addSubcommand(new ReceiptProofCommand(setting));
    }

    private static CommandLine mandate(Setting setting) {
        return new CommandLine(new MandateCommand())
                .addSubcommand(new MandateCommand.Give(setting))
                .addSubcommand(new MandateCommand.Listing(setting))
                .addSubcommand(new MandateCommand.Withdraw(setting));
    }

    public int run(String... arguments) {
        if (arguments.length == 0) {
            commands.usage(setting.screen().err());
            return ExitCode.USAGE;
        }
        var code = execute(arguments);
        setting.screen().out().flush();
        setting.screen().err().flush();
        return code;
    }

    private int execute(String[] arguments) {
        try {
            TypedArguments.check(arguments);
            return commands.execute(arguments);
        } catch (Complaint complaint) {
            return new Failures(setting).tell(complaint);
        }
    }

    private CommandLine.Help.Ansi ansi() {
        return switch (setting.screen().ink()) {
            case PLAIN -> CommandLine.Help.Ansi.OFF;
            case COLOURED -> CommandLine.Help.Ansi.ON;
        };
    }

    /// Names options, never values: those may name a person, and messages may end in a log.
    private int misused(ParameterException problem) {
        setting.tell(
                switch (problem) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched());
                    case MissingParameterException missing ->
                        setting.say()
                                .of("usage.missing", name(missing.getMissing().getFirst()));
                    default -> setting.say().of("usage.wrong", option(problem));
                });
        setting.tell(setting.say()
                .of("usage.help", problem.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String unmatched(List<String> arguments) {
        return arguments.getFirst().startsWith("-")
                ? setting.say().of("usage.unknown_option", arguments.getFirst().replaceFirst("=.*", ""))
                : setting.say().of("usage.unknown_word");
    }

    private static String option(ParameterException problem) {
        return problem.getArgSpec() == null ? "" : name(problem.getArgSpec());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
