package jp.hokensho.terminal.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/// Stands before everything the page serves. Only this machine reaches it, but every page that is open in
/// this machine's browser could send it requests: so the name it is called by must be its own (a foreign
/// name that points here is refused), what changes something must come from its own pages, other pages get
/// nothing but a window that shows it, and its pages load nothing from elsewhere.
@ApplicationScoped
class PageGuard {

    private static final int FIRST = 10_000;
    private static final int MISDIRECTED = 421;
    private static final int FORBIDDEN = 403;
    /// Where programs ask, and show their token.
    private static final String LOCAL = "/api/";
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /// `Referrer-Policy: no-referrer` would make browsers send `Origin: null` with our own forms.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Permissions-Policy",
            "camera=(self), microphone=(), display-capture=(), geolocation=()",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        HEADERS.forEach(context.response()::putHeader);
        if (!ownName(request)) {
            context.response().setStatusCode(MISDIRECTED).end();
        } else if (request.path().startsWith(LOCAL)) {
            pass(context, !fromBrowser(request));
        } else {
            pass(
                    context,
                    (!FOREIGN.contains(fetchSite(request)) || isNavigation(request))
                            && (READING.contains(request.method()) || fromOwnPage(request)));
        }
    }

    private static void pass(RoutingContext context, boolean mayPass) {
        if (mayPass) {
            context.next();
        } else {
            context.response().setStatusCode(FORBIDDEN).end();
        }
    }

    /// Pages have nothing to seek at the interface for programs, whichever page it is.
    private static boolean fromBrowser(HttpServerRequest request) {
        return request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null;
    }

    private static boolean ownName(HttpServerRequest request) {
        var host = request.getHeader("Host");
        var port = request.localAddress().port();
        return host != null && (host.equals(LocalPage.ADDRESS + ":" + port) || host.equals("localhost:" + port));
    }

    private static String fetchSite(HttpServerRequest request) {
        return String.valueOf(request.getHeader("Sec-Fetch-Site"));
    }

    /// Somebody follows a link to here, in a window of its own.
    private static boolean isNavigation(HttpServerRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean fromOwnPage(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null
                ? "same-origin".equals(fetchSite(request))
                : origin.equals("http://" + request.getHeader("Host"));
    }
}
