package jp.hokensho.center.command;

import java.util.concurrent.Callable;
import jp.hokensho.protocol.TraceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `journal trace NUMBER`: what the record says under a number.
@Command(name = "trace", exitCodeOnExecutionException = VerifyCommand.COULD_NOT_LOOK)
final class TraceCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Parameters(paramLabel = "NUMBER", converter = ProofCommand.NumberText.class, descriptionKey = "proof.number")
    private TraceNumber number;

    @Override
    public Integer call() {
        return new Node(state.get(), VerifyCommand.COULD_NOT_LOOK)
                .work(Tracing.class, number.toString(), String.valueOf(json));
    }
}
