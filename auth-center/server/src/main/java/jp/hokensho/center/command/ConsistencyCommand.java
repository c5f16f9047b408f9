package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `journal consistency FROM TO`: the proof file that one checkpoint continues another, on standard output.
@Command(name = "consistency", exitCodeOnExecutionException = VerifyCommand.COULD_NOT_LOOK)
final class ConsistencyCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "consistency.from")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "consistency.to")
    private String to;

    @Option(names = "--stream", paramLabel = "NUMBER", descriptionKey = "consistency.stream")
    private int stream;

    @Override
    public Integer call() {
        return new Node(state.get(), VerifyCommand.COULD_NOT_LOOK)
                .work(Proving.class, String.valueOf(stream), from, to);
    }
}
