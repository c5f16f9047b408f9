package jp.hokensho.terminal.oqs;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The name of a file with a question. Perhaps personal: `toString` masks it.
///
/// @param rest what the receipt computer chose; the answer has it too
public record RequestName(Kind kind, String rest) {

    private static final Pattern FORM =
            Pattern.compile("OQS(siquc01|muquc01|muquc02)req_([A-Za-z0-9._-]{1,100})\\.xml");

    /// @return empty for a file of any other name: it is somebody else's
    public static Optional<RequestName> of(String file) {
        var form = FORM.matcher(file);
        return form.matches() ? Optional.of(new RequestName(kind(form.group(1)), form.group(2))) : Optional.empty();
    }

    private static Kind kind(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// `OQSsiquc01req_1.xml`
    public String request() {
        return "OQS" + kind.code() + "req_" + rest + ".xml";
    }

    /// `OQSsiquc01res_1.xml`
    public String answer() {
        return "OQS" + kind.code() + "res_" + rest + ".xml";
    }

    @Override
    public String toString() {
        return "RequestName[" + kind + "]";
    }
}
