package jp.hokensho.center.pki;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho")
interface PkiConfig {

    /// Where `auth-center init` put the keys.
    @WithDefault("state")
    Path state();

    Certificate certificate();

    interface Certificate {

        /// How long the certificate of a terminal or an adapter is good.
        @WithDefault("730d")
        Duration life();
    }
}
