package jp.hokensho.terminal.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.text.Say;

/// One card of a batch file. Personal: `toString` masks it.
///
/// @param asked the values of [Header#ASKED], empty where the file has none
/// @param carried values of columns that only the caller knows
/// @param fits as many values as columns, quotes closed
record Row(List<String> asked, List<String> carried, boolean fits) {

    private static final int TARGET = 5;
    private static final char UNREADABLE = '\uFFFD';

    VerificationRequest question() {
        return new VerificationRequest(
                asked.get(0), asked.get(1), asked.get(2), given(3), given(4), given(TARGET), given(6), null);
    }

    /// About this day, where it names none itself.
    Row about(LocalDate day) {
        if (given(TARGET) != null) {
            return this;
        }
        var dated = new ArrayList<>(asked);
        dated.set(TARGET, day.toString());
        return new Row(dated, carried, fits);
    }

    /// Why this row cannot be asked, in words; empty where it can.
    Optional<String> defect(Say say, LocalDate today) {
        if (!fits) {
            return Optional.of(say.of("batch.row_broken"));
        }
        if (asked.stream().anyMatch(value -> value.indexOf(UNREADABLE) >= 0)) {
            return Optional.of(say.of("batch.row_unreadable"));
        }
        try {
            question().toInquiry(today);
            return Optional.empty();
        } catch (InvalidFields e) {
            return Optional.of(words(e.errors(say.locale())));
        }
    }

    /// `symbol: …; target_date: …`, with the columns' own names.
    static String words(List<FieldError> errors) {
        return errors.stream()
                .map(error -> column(error.field()) + ": " + error.message())
                .collect(Collectors.joining("; "));
    }

    private static String column(String member) {
        return member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private String given(int index) {
        return Stream.of(asked.get(index))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Row[****]";
    }
}
