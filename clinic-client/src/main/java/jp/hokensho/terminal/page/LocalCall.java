package jp.hokensho.terminal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What a call of a program on this machine says besides its body; each may be null.
///
/// @param key under which a question is asked once, however often it is sent
record LocalCall(
        @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
        @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
        @HeaderParam("Idempotency-Key") String key) {

    private static final String BEARER = "Bearer ";

    /// Empty where none is shown.
    String token() {
        var shown = Objects.toString(authorization, "");
        return shown.startsWith(BEARER) ? shown.substring(BEARER.length()).strip() : "";
    }

    boolean isJson() {
        return Objects.toString(type, "").toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
    }

    /// English where asked for, Japanese otherwise.
    Locale locale() {
        try {
            var wanted = LanguageRange.parse(Objects.toString(languages, "ja"));
            return Optional.ofNullable(Locale.lookup(wanted, List.of(Locale.JAPANESE, Locale.ENGLISH)))
                    .orElse(Locale.JAPANESE);
        } catch (IllegalArgumentException _) {
            return Locale.JAPANESE;
        }
    }

    /// The caller's, in the centre's form; where it sends none, one by chance.
    UUID attempt() {
        return key == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes(("local " + key).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "LocalCall[****]";
    }
}
