package jp.hokensho.adapter.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "checkpoints")
final class CheckpointsCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--notes", descriptionKey = "checkpoints.notes")
    private boolean notes;

    @Override
    public Integer call() {
        return new Node(state.get()).work(Witnessed.class, notes ? Witnessed.NOTES : json ? Witnessed.JSON : "");
    }
}
