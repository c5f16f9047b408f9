package jp.hokensho.adapter.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "differences")
final class DifferencesCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            descriptionKey = "denials.from",
            converter = DenialsCommand.Day.class)
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "denials.to", converter = DenialsCommand.Day.class)
    private LocalDate to;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(
                        Differences.class,
                        DenialsCommand.word(from),
                        DenialsCommand.word(to),
                        json ? Denials.JSON : Denials.PEOPLE);
    }
}
