package jp.hokensho.adapter.command;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "withheld")
final class WithheldCommand implements Callable<Integer> {

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

    @Option(names = "--withholding", paramLabel = "ID", descriptionKey = "withheld.withholding")
    private UUID withholding;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(
                        Withheld.class,
                        DenialsCommand.word(from),
                        DenialsCommand.word(to),
                        DenialsCommand.word(withholding),
                        json ? Denials.JSON : Denials.PEOPLE);
    }
}
