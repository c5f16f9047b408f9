package jp.hokensho.terminal.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Label;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.scan.Scanned;

/// The form of a single verification, as it was filled in, or a label in its place. Personal: `toString` masks it.
///
/// @param form which form it was: a page that is loaded again sends the same
record Question(String form, Map<String, String> values) {

    private static final UUID THIS_START = UUID.randomUUID();
    private static final String TARGET = "targetDate";
    private static final String AGAIN = "again";
    private static final List<String> FIELDS =
            List.of("insurerNumber", "symbol", "number", "branch", "birthDate", TARGET, "patientRef", AGAIN);

    /// A form nobody has filled in yet.
    static Question blank() {
        return new Question(UUID.randomUUID().toString(), Map.of());
    }

    static Question of(MultivaluedMap<String, String> sent) {
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, text(sent.getFirst(field))));
        return new Question(String.valueOf(sent.getFirst("form")), values);
    }

    /// The card of a label once more.
    static Question of(Label label) {
        return of(VerificationRequest.again(label.token(), null, null));
    }

    /// The form as somebody would fill it in who has this card at hand.
    static Question of(Scanned.Card scanned) {
        var card = scanned.card();
        return of(new VerificationRequest(
                card.insurer().printed(),
                card.symbol(),
                card.number(),
                card.branch().map(Branch::digits).orElse(null),
                scanned.birthDate().map(LocalDate::toString).orElse(null),
                null,
                null,
                null));
    }

    /// The form that this would have been.
    static Question of(VerificationRequest request) {
        var typed = List.of(
                text(request.insurerNumber()),
                text(request.symbol()),
                text(request.number()),
                text(request.branch()),
                text(request.birthDate()),
                text(request.targetDate()),
                text(request.patientRef()),
                text(request.again()));
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < FIELDS.size(); i++) {
            values.put(FIELDS.get(i), typed.get(i));
        }
        return new Question(UUID.randomUUID().toString(), values);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /// The same values in a form of its own.
    Question again() {
        return new Question(UUID.randomUUID().toString(), values);
    }

    /// The same card on another day, in a form of its own.
    Question on(String targetDate) {
        return new Question(UUID.randomUUID().toString(), with(targetDate));
    }

    /// With that target date where none was typed: what is sent later is still about today.
    Question dated(LocalDate today) {
        return value(TARGET) == null ? new Question(form, with(today.toString())) : this;
    }

    private Map<String, String> with(String targetDate) {
        var changed = new LinkedHashMap<>(values);
        changed.put(TARGET, targetDate);
        return changed;
    }

    /// It names a label, no card.
    boolean isLabel() {
        return value(AGAIN) != null;
    }

    /// Nobody has typed anything.
    boolean isEmpty() {
        return values.values().stream().allMatch(String::isBlank);
    }

    VerificationRequest request() {
        return new VerificationRequest(
                value("insurerNumber"),
                value("symbol"),
                value("number"),
                value("branch"),
                value("birthDate"),
                value(TARGET),
                value("patientRef"),
                value(AGAIN));
    }

    /// The same for the same form with the same values, so that loading the answer again is no second
    /// verification; nothing can be read from it.
    UUID key() {
        var text = THIS_START + "\0" + form + "\0" + String.join("\0", values.values());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void check(LocalDate today) {
        request().check(today);
    }

    /// @param typed blanks between groups are how it is printed
    /// @throws InvalidFields where it is no such number
    static TraceNumber verificationNumber(String typed) {
        try {
            return TraceNumber.parse(typed.replace(" ", ""));
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("verificationNumber", invalid.error()));
        }
    }

    private String value(String field) {
        var value = values.getOrDefault(field, "");
        return value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "Question[****]";
    }
}
