package jp.hokensho.center.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.hokensho.protocol.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A content type that is none is refused before anybody stumbles over it: where a path has two forms it is looked at
/// although the call has no body.
class ContentTypes {

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isOne(type)) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean isOne(String text) {
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
