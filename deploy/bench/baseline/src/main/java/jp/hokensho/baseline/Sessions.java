package jp.hokensho.baseline;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in, kept by the server as ours does.
@Singleton
class Sessions {

    private final Set<String> alive = ConcurrentHashMap.newKeySet();

    /// The password check is left out: it is not what is measured.
    String begin(String login) {
        var session = UUID.randomUUID().toString();
        alive.add(session);
        return Jwt.upn(login)
                .groups("clinic-clerk")
                .audience("baseline")
                .claim("sid", session)
                .sign();
    }

    void require(String session) {
        if (!alive.contains(session)) {
            throw new NotAuthorizedException("Bearer");
        }
    }
}
