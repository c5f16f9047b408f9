package jp.hokensho.acceptance.stack;

/// Somebody who works with these programs.
///
/// @param password chosen with the one-time code
/// @param otpSecret Base32, of the app; null where the key of the clinic's terminal is the second factor
public record Person(String login, String tenant, String password, String otpSecret) {

    private static final int CLINIC_DIGITS = 10;

    boolean isOfClinic() {
        return tenant.length() == CLINIC_DIGITS;
    }

    @Override
    public String toString() {
        return login;
    }
}
