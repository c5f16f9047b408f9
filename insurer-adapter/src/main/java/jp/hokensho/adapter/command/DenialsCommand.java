package jp.hokensho.adapter.command;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(name = "denials")
final class DenialsCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "denials.from", converter = Day.class)
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "denials.to", converter = Day.class)
    private LocalDate to;

    @Option(names = "--reason", paramLabel = "REASON", descriptionKey = "denials.reason")
    private DenialReason reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get())
                .work(Denials.class, word(from), word(to), word(reason), json ? Denials.JSON : Denials.PEOPLE);
    }

    static String word(Object value) {
        return value == null ? "" : value.toString();
    }

    /// A date in any form that cards have.
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return CardDate.parse(text);
            } catch (InvalidInput invalid) {
                throw new TypeConversionException(invalid.error().message(Locale.getDefault()));
            }
        }
    }
}
