package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keys …`: takes care of the centre's keys, also while it runs.
@Command(
        name = "keys",
        subcommands = {KeysCommand.RotateCommand.class, KeysCommand.RewrapCommand.class})
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.of("which"));
    }

    /// Which key is replaced.
    enum Kind {
        receipt,
        token,
        checkpoint,
        authority
    }

    @Command(name = "rotate")
    static final class RotateCommand implements Callable<Integer> {

        @Mixin
        private StateOption state;

        @Parameters(paramLabel = "receipt|token|checkpoint|authority", descriptionKey = "keys.kind")
        private Kind kind;

        @Option(names = "--anyway", descriptionKey = "keys.anyway")
        private boolean anyway;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            if (kind == Kind.authority) {
                return new Node(state.get())
                        .work(RotatingAuthority.class, String.valueOf(anyway), String.valueOf(json));
            }
            return new Node(state.get()).work(RotatingKey.class, kind.name(), String.valueOf(json));
        }
    }

    @Command(name = "rewrap")
    static final class RewrapCommand implements Callable<Integer> {

        @Mixin
        private StateOption state;

        @Option(names = "--dry-run", descriptionKey = "rewrap.dry-run")
        private boolean dryRun;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            return new Node(state.get()).work(Rewrapping.class, String.valueOf(dryRun), String.valueOf(json));
        }
    }
}
