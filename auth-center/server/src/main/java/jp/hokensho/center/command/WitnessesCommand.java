package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "witnesses")
final class WitnessesCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get()).work(Witnesses.class, String.valueOf(json));
    }
}
