package jp.hokensho.center.receipt;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.protocol.Receipt.Facts;
import jp.hokensho.protocol.ReceiptVerdict;

/// Draws the page.
@Singleton
class ReceiptPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    private static final int LONGEST_LABEL = 100;

    private final Template template;

    ReceiptPage(@Location("receipts.html") Template template) {
        this.template = template;
    }

    /// @param text as it was typed
    String draw(String text, Optional<CheckedReceipt> checked, Locale locale) {
        var words = words(locale);
        return template.data("lang", locale.getLanguage())
                .data("t", words)
                .data("text", isShort(text) ? "" : text)
                .data("token", isShort(text) ? text : "")
                .data("checked", checked.orElse(null))
                .data("tone", checked.map(told -> tone(told.verdict())).orElse(""))
                .data("lines", checked.map(told -> lines(told, words, locale)).orElse(Map.of()))
                .render();
    }

    /// It goes back into the field of labels: no receipt is that short.
    private static boolean isShort(String text) {
        return text.length() <= LONGEST_LABEL;
    }

    private static String tone(ReceiptVerdict verdict) {
        return switch (verdict) {
            case GENUINE, LABEL_GENUINE -> "good";
            case LABEL_ENDED, LABEL_ERASED -> "past";
            case ALTERED, UNKNOWN_KEY, KEY_NOT_VALID_THEN, NOT_IN_JOURNAL, NOT_PROVEN, NOT_A_RECEIPT, LABEL_ALTERED ->
                "bad";
        };
    }

    private static Map<String, String> words(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "receipts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    /// By label, in the order of the page.
    private static Map<String, String> lines(CheckedReceipt told, Map<String, String> words, Locale locale) {
        if (told.states() == null) {
            return Map.of();
        }
        var lines = new LinkedHashMap<>(lines(told.states(), words, locale));
        if (told.key() != null) {
            lines.put(words.get("key"), period(told.key()));
        }
        if (told.inJournal() != null) {
            lines.put(words.get("record"), words.get(told.inJournal() ? "record_agrees" : "record_differs"));
        }
        return lines;
    }

    private static Map<String, String> lines(Facts states, Map<String, String> words, Locale locale) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(words.get("number"), states.number().grouped());
        lines.put(words.get("verified_at"), time(states.verifiedAt()));
        lines.put(words.get("clinic"), states.clinic());
        lines.put(words.get("insurer"), states.insurerNumber().printed());
        lines.put(words.get("target_date"), states.targetDate().toString());
        lines.put(
                words.get("outcome"),
                states.outcome().message(locale) + (states.late() ? " " + words.get("late") : ""));
        lines.put(words.get("source"), words.get("source_" + states.source()));
        return lines;
    }

    private static String period(CheckedReceipt.Key key) {
        return time(key.from()) + " – " + (key.until() == null ? "" : time(key.until()));
    }

    private static String time(Instant time) {
        return TIME.format(time) + " JST";
    }
}
