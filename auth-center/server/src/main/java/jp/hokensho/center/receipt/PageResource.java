package jp.hokensho.center.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.admission.Visitors;
import jp.hokensho.center.problem.AtMost;
import jp.hokensho.center.problem.Languages;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The same for a person with a browser, without scripts.
@Path("/receipts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@RunOnVirtualThread
class PageResource {

    private static final String FIELD = "receipt=";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final ReceiptChecker checker;
    private final ReceiptPage page;
    private final Visitors visitors;

    PageResource(ReceiptChecker checker, ReceiptPage page, Visitors visitors) {
        this.checker = checker;
        this.page = page;
        this.visitors = visitors;
    }

    @GET
    public RestResponse<String> form(
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Context HttpServerRequest request) {
        var locale = locale(lang, languages);
        return answer(page.draw("", Optional.empty(), locale), locale, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> check(
            @AtMost(bytes = ReceiptResource.LONGEST_BODY) String form,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Context HttpServerRequest request) {
        visitors.admit(request);
        var locale = locale(lang, languages);
        var text = receipt(form);
        return answer(
                page.draw(text, Optional.of(checker.check(text, Optional.empty(), locale)), locale), locale, request);
    }

    /// Empty where the form has none that can be read.
    private static String receipt(String form) {
        try {
            return Stream.of(form.split("&"))
                    .filter(field -> field.startsWith(FIELD))
                    .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Locale locale(String lang, String languages) {
        return Languages.asked(lang == null ? languages : lang);
    }

    /// The policy takes the place of everybody's: where there are two, both hold.
    private static RestResponse<String> answer(String html, Locale locale, HttpServerRequest request) {
        request.response().putHeader("Content-Security-Policy", POLICY);
        return ResponseBuilder.ok(html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .build();
    }
}
