package jp.hokensho.terminal.oqs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.VerificationRequest;

/// A question as it stood in a file.
///
/// @param searches the cards that are asked about
/// @param reception the reception number that is asked about; empty where there is none
public record Document(Script script, Head head, List<Search> searches, String reception) {

    private static final Pattern RECEPTION =
            Pattern.compile("([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})");

    public Document {
        searches = List.copyOf(searches);
    }

    /// @throws BadRequest for what is no such document
    public static Document read(byte[] bytes) {
        return new DocumentReader(Script.of(bytes)).read(bytes);
    }

    /// The day that is asked about.
    ///
    /// @param written when the file was, in Tokyo: a file that had to wait is not asked for another day
    public String day(LocalDate written) {
        return head.date().isBlank() ? written.toString() : head.date();
    }

    /// The only card.
    ///
    /// @param written as for [#day]
    /// @throws BadRequest where there is not one, or its values could be on no card
    public VerificationRequest single(LocalDate written, Locale locale) {
        if (searches.size() != 1) {
            throw new BadRequest(BadRequest.Why.SHAPE, Search.ELEMENT);
        }
        var question = searches.getFirst().question(day(written));
        try {
            question.check(written);
            return question;
        } catch (InvalidFields invalid) {
            throw new BadRequest(
                    BadRequest.Why.VALUE,
                    invalid.errors(locale).stream()
                            .map(error -> Search.element(error.field()) + ": " + error.message())
                            .collect(Collectors.joining("; ")));
        }
    }

    /// The cards of a bulk question: what is wrong with one is that one's own result.
    ///
    /// @param written as for [#day]
    /// @throws BadRequest where there is none
    public List<VerificationRequest> rows(LocalDate written) {
        if (searches.isEmpty()) {
            throw new BadRequest(BadRequest.Why.SHAPE, Search.ELEMENT);
        }
        return searches.stream().map(search -> search.question(day(written))).toList();
    }

    /// @throws BadRequest where none stands here
    public UUID batch() {
        var form = RECEPTION.matcher(reception);
        if (!form.matches()) {
            throw new BadRequest(BadRequest.Why.SHAPE, AnswerWriter.RECEPTION);
        }
        return UUID.fromString(form.replaceAll("$1-$2-$3-$4-$5"));
    }

    /// A batch's id as a reception number: 32 digits and letters.
    public static String reception(UUID batch) {
        return batch.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /// Of a file that could not be read: what is answered says so.
    public static Document unreadable() {
        return new Document(Script.USUAL, Head.UNKNOWN, List.of(), "");
    }

    @Override
    public String toString() {
        return "Document[" + searches.size() + "]";
    }
}
