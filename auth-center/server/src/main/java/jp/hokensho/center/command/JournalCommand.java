package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `journal …`: looks at the record and changes nothing, but for `restore`.
@Command(
        name = "journal",
        subcommands = {
            JournalCommand.AuditCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            TraceCommand.class,
            ProofCommand.class,
            ConsistencyCommand.class,
            WitnessesCommand.class,
            RestoreCommand.class
        })
final class JournalCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.of("which"));
    }

    @Command(name = "audit", exitCodeOnExecutionException = AuditCommand.COULD_NOT_LOOK)
    static final class AuditCommand implements Callable<Integer> {

        /// Says nothing about the record.
        static final int COULD_NOT_LOOK = 4;

        @Mixin
        private StateOption state;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            return new Node(state.get(), COULD_NOT_LOOK).work(Auditing.class, String.valueOf(json));
        }
    }
}
