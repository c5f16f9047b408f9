package jp.hokensho.adapter.command;

import java.util.concurrent.Callable;
import jp.hokensho.protocol.DenialReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "denials")
final class DenialsCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Mixin
    private PeriodOption period;

    @Option(names = "--reason", paramLabel = "REASON", descriptionKey = "denials.reason")
    private DenialReason reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(Denials.class, period.first(), period.last(), word(reason), json ? Denials.JSON : Denials.PEOPLE);
    }

    static String word(Object value) {
        return value == null ? "" : value.toString();
    }
}
