package jp.hokensho.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands on a label and in its QR code: an opaque token with which the clinic verifies the same card again.
/// Base32, so that every keyboard and scanner has its letters. It shows nothing of the card, but whoever may
/// verify at the clinic can ask with it: `toString` masks it.
///
/// @param token 40 letters and digits of RFC 4648 §6
public record Label(String token) {

    private static final int MAX_TYPED = 100;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{40}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");

    /// @throws InvalidInput `MALFORMED`
    public Label {
        if (!FORM.matcher(token).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// However it was typed or scanned: widths, lower case, blanks and dashes do not matter.
    ///
    /// @throws InvalidInput `MALFORMED`
    public static Label parse(String typed) {
        if (typed.length() > MAX_TYPED) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var letters = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new Label(SEPARATORS.matcher(letters).replaceAll(""));
    }

    @Override
    public String toString() {
        return "Label[****]";
    }
}
