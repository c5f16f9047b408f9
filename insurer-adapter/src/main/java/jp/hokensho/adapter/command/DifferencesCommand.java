package jp.hokensho.adapter.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "differences")
final class DifferencesCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Mixin
    private PeriodOption period;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(Differences.class, period.first(), period.last(), json ? Denials.JSON : Denials.PEOPLE);
    }
}
