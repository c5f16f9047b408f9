package jp.hokensho.adapter.command;

import java.time.LocalDate;
import java.util.Locale;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InvalidInput;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `--from` and `--to`: the days that are listed, both included; all without.
final class PeriodOption {

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "denials.from", converter = Day.class)
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "denials.to", converter = Day.class)
    private LocalDate to;

    String first() {
        return DenialsCommand.word(from);
    }

    String last() {
        return DenialsCommand.word(to);
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
