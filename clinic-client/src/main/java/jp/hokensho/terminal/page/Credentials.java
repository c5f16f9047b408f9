package jp.hokensho.terminal.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;

/// What somebody typed to sign in.
///
/// @param otp what the person's app shows, or a recovery code; empty where it was left out
record Credentials(String login, String password, String otp) {

    static Credentials of(MultivaluedMap<String, String> form) {
        return new Credentials(
                typed(form, "login"),
                typed(form, "password"),
                typed(form, "otp").strip());
    }

    private static String typed(MultivaluedMap<String, String> form, String name) {
        return Objects.toString(form.getFirst(name), "");
    }

    @Override
    public String toString() {
        return "Credentials[****]";
    }
}
