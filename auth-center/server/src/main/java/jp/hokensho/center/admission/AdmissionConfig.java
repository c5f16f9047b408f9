package jp.hokensho.center.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho")
interface AdmissionConfig {

    Token token();

    Rate rate();

    Enrolment enrolment();

    SignIn signIn();

    Visitor visitor();

    /// Whom a clinic calls when something does not work: told to each device. `-` for nobody.
    @WithDefault("-")
    String helpDesk();

    interface Token {

        /// How long a token is good; it is renewed while its session lives.
        @WithDefault("5m")
        Duration life();
    }

    interface Enrolment {

        /// Wrong enrolment codes of one address after which it has to wait.
        @WithDefault("20")
        int wrongCodes();

        /// How long its wrong codes are counted, from the first.
        @WithDefault("10m")
        Duration wrongWait();
    }

    interface SignIn {

        /// Passwords of one address that are looked at, or wait to be, at the same time; more are answered
        /// 429.
        @WithDefault("16")
        int share();
    }

    interface Rate {

        /// Requests of one terminal that are admitted on average.
        @WithDefault("200")
        int perSecond();

        /// Requests of one terminal that are admitted at once after a pause.
        @WithDefault("400")
        int burst();
    }

    interface Visitor {

        /// Requests of one address that are admitted on average where anybody may come.
        @WithDefault("10")
        int perSecond();

        /// Requests of one address that are admitted there at once after a pause.
        @WithDefault("50")
        int burst();
    }
}
