package jp.hokensho.center.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `journal proof NUMBER`: the proof file of one entry, on standard output.
@Command(name = "proof", exitCodeOnExecutionException = VerifyCommand.COULD_NOT_LOOK)
final class ProofCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Parameters(paramLabel = "NUMBER", converter = NumberText.class, descriptionKey = "proof.number")
    private TraceNumber number;

    @Override
    public Integer call() {
        return new Node(state.get(), VerifyCommand.COULD_NOT_LOOK).work(Proving.class, number.toString());
    }

    /// What is no number is wrong usage.
    static final class NumberText implements ITypeConverter<TraceNumber> {

        @Override
        public TraceNumber convert(String text) {
            try {
                return TraceNumber.parse(text);
            } catch (InvalidInput invalid) {
                throw new TypeConversionException(invalid.error().message(Locale.getDefault()));
            }
        }
    }
}
