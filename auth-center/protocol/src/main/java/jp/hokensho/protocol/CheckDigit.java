package jp.hokensho.protocol;

/// The check digit 検証番号 of insurer numbers and of our trace numbers (Luhn, ISO/IEC 7812-1): it catches every single
/// wrong digit and every swap of neighbours but 09 with 90. Zeros on the left do not change it.
final class CheckDigit {

    private CheckDigit() {}

    /// @param body ASCII digits
    static char of(String body) {
        var sum = 0;
        var weight = 2;
        for (var i = body.length() - 1; i >= 0; i--) {
            var product = (body.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /// @param number ASCII digits, the last of them the check digit
    static boolean isRight(String number) {
        var body = number.length() - 1;
        return of(number.substring(0, body)) == number.charAt(body);
    }
}
