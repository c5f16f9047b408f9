package jp.hokensho.center.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.ProblemType;

/// Bodies over the limit are refused, whether their length was announced or not. What is left of one is
/// read and thrown away, so that the caller gets to read the refusal.
@Provider
class BodyLimit implements ReaderInterceptor {

    private final Instance<Body> config;

    /// Made while the program is built, when nothing is configured yet: the limit is asked for at each body.
    BodyLimit(Instance<Body> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var limit = shortest(context);
        var body = context.getInputStream();
        var start = start(body, Math.toIntExact(limit + 1));
        if (start.length > limit) {
            discard(body);
            throw new Refusal(ProblemType.TOO_LARGE);
        }
        context.setInputStream(new ByteArrayInputStream(start));
        return context.proceed();
    }

    private long shortest(ReaderInterceptorContext context) {
        return Stream.of(context.getAnnotations())
                .filter(AtMost.class::isInstance)
                .mapToLong(own -> ((AtMost) own).bytes())
                .findFirst()
                .orElseGet(() -> config.get().limit().asLongValue());
    }

    /// A caller who hangs up in the middle is no fault of ours: no line in the log for anybody's broken
    /// request.
    private static byte[] start(InputStream body, int length) {
        try {
            return body.readNBytes(length);
        } catch (IOException _) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static void discard(InputStream rest) {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the caller did not wait for the refusal
        }
    }

    @ConfigMapping(prefix = "hokensho.body")
    interface Body {

        /// Of one request.
        @WithDefault("512K")
        MemorySize limit();
    }
}
