package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicLong;
import jp.hokensho.cards.ProgressBar;
import jp.hokensho.cards.Step;
import jp.hokensho.center.journal.KeysRewrapped;
import jp.hokensho.center.pki.Vault;
import picocli.CommandLine;

/// `keys rewrap`: wraps every key with the present master key that is wrapped with the other one. Also while
/// the centre runs, and again after it was killed: in between each key opens, for every node has both.
class Rewrapping implements QuarkusApplication {

    private final Vault vault;
    private final WrappedKeys keys;

    Rewrapping(Vault vault, WrappedKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /// @param arguments `true` for a dry run, `true` for JSON
    @Override
    public int run(String... arguments) {
        if (!vault.isBeingReplaced()) {
            Messages.tell("rewrap.alone");
            return CommandLine.ExitCode.USAGE;
        }
        var dry = Boolean.parseBoolean(arguments[0]);
        var opened = new AtomicLong();
        var due = keys.due(opened::incrementAndGet);
        if (!dry && total(due) > 0) {
            rewrap(due, opened.get());
        }
        told(due, dry, Boolean.parseBoolean(arguments[1]));
        return 0;
    }

    private void rewrap(KeysRewrapped due, long payloadKeys) {
        var done = new AtomicLong();
        try (var progress = ProgressBar.here()) {
            keys.rewrap(due, () -> progress.accept(Step.WRITING, (double) done.incrementAndGet() / payloadKeys));
        }
    }

    private static void told(KeysRewrapped due, boolean dry, boolean json) {
        System.out.println(
                json
                        ? "{\"dryRun\":%b,\"payload\":%d,\"receipt\":%d,\"token\":%d,\"checkpoint\":%d,\"authority\":%d}"
                                .formatted(
                                        dry,
                                        due.payload(),
                                        due.receipt(),
                                        due.token(),
                                        due.checkpoint(),
                                        due.authority())
                        : Messages.of(
                                dry ? "rewrap.due" : "rewrap.done",
                                due.payload(),
                                due.receipt(),
                                due.token(),
                                due.checkpoint(),
                                due.authority()));
    }

    private static long total(KeysRewrapped due) {
        return due.payload() + due.receipt() + due.token() + due.checkpoint() + due.authority();
    }
}
