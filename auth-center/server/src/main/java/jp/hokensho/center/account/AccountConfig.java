package jp.hokensho.center.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho")
interface AccountConfig {

    Session session();

    SignIn signIn();

    Activation activation();

    interface Activation {

        /// How long a code is good with which a person chooses a password.
        @WithDefault("72h")
        Duration life();
    }

    interface Session {

        /// Without a person's act for this long, a session ends; a tenant's policy may say sooner.
        @WithDefault("30m")
        Duration idle();
    }

    interface SignIn {

        /// Failures after which a login is locked at that place; of second factors, everywhere.
        @WithDefault("10")
        int failures();

        /// How long it is locked then.
        @WithDefault("15m")
        Duration lock();

        /// Password checks at the same time; each takes 19 MiB and what nobody else wants of a core.
        @WithDefault("1")
        int checks();

        /// Password checks that may wait; more are answered 503. Where no terminal's certificate is shown, half as
        /// many.
        @WithDefault("64")
        int queue();
    }
}
