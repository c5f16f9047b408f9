package jp.hokensho.terminal.scan;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidInput;

/// What an insurer may put on its card, and the example for formats of insurers:
/// `HC1/insurer number/symbol/number/branch/birth date/check`, as in `HC1/06990014/1024/5/01/19790331/60`. Symbol,
/// branch and birth date may be empty. The last two digits are those of ISO 7064 MOD 97-10 over all letters and digits
/// before them, as in an IBAN: a scanner that lost a key is noticed.
final class CardCode implements CodeFormat {

    private static final String TEXT = "[0-9A-Z .-]";
    private static final Pattern FORM = Pattern.compile("HC1/(?<insurer>[0-9]{8}|[0-9]{6})/(?<symbol>" + TEXT
            + "{0,40})/(?<number>" + TEXT + "{1,40})/(?<branch>[0-9]{2})?/(?<birth>[0-9]{8})?/[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int BASE = 36;

    @Override
    public Optional<Scanned> read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && isWhole(text) ? card(parts) : Optional.empty();
    }

    private static Optional<Scanned> card(Matcher parts) {
        try {
            var card = new CardKey(
                    InsurerNumber.parse(parts.group("insurer")),
                    parts.group("symbol"),
                    parts.group("number"),
                    Optional.ofNullable(parts.group("branch")).map(Branch::parse));
            return Optional.of(new Scanned.Card(
                    card, Optional.ofNullable(parts.group("birth")).map(CardCode::day)));
        } catch (InvalidInput | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static boolean isWhole(String text) {
        var digits = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(letter -> digits.append(Character.digit(letter, BASE)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
