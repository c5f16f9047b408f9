package jp.hokensho.adapter.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "withheld")
final class WithheldCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Mixin
    private PeriodOption period;

    @Option(names = "--withholding", paramLabel = "ID", descriptionKey = "withheld.withholding")
    private UUID withholding;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(
                        Withheld.class,
                        period.first(),
                        period.last(),
                        DenialsCommand.word(withholding),
                        json ? Denials.JSON : Denials.PEOPLE);
    }
}
