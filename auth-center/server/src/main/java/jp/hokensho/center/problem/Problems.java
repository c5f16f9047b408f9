package jp.hokensho.center.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes a [Refusal] as the document the caller gets.
public final class Problems {

    private Problems() {}

    public static RestResponse<Problem> response(Refusal refusal, Locale locale) {
        var response = RestResponse.ResponseBuilder.<Problem>create(
                        refusal.type().status())
                .entity(document(refusal, locale))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        refusal.retryAfter()
                .ifPresent(wait -> response.header(
                        HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds()));
        if (refusal.type().status() == RestResponse.StatusCode.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    public static Problem document(Refusal refusal, Locale locale) {
        var errors = refusal.errors(locale);
        return new Problem(
                refusal.type().urn(),
                refusal.type().title(locale),
                refusal.type().status(),
                refusal.detail(locale).orElse(null),
                errors.stream().map(FieldError::field).findFirst().orElse(null),
                refusal.number().orElse(null),
                errors);
    }
}
