package jp.hokensho.center.pki;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "hokensho")
interface PkiConfig {

    /// Where `auth-center init` put the keys.
    @WithDefault("state")
    Path state();
}
