package jp.hokensho.adapter.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOption state;

    @Parameters(arity = "1..*", paramLabel = "NUMBER", descriptionKey = "trace.number")
    private String[] groups;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        var number = number().toString();
        return new Node(state.get()).work(Tracing.class, number, json ? Tracing.JSON : Tracing.PEOPLE);
    }

    private TraceNumber number() {
        try {
            return TraceNumber.parse(String.join(" ", groups));
        } catch (InvalidInput invalid) {
            var message = invalid.error().message(Locale.getDefault());
            throw new ParameterException(spec.commandLine(), Messages.of("trace.malformed", message));
        }
    }
}
