package jp.hokensho.center.unusual;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hokensho.review")
interface UnusualConfig {

    /// A minute is looked at this long after it is over: by then its events are on the record.
    @WithDefault("30s")
    Duration settle();

    /// What was found is not found again for this long; if it still goes on then, a further finding follows.
    @WithDefault("6h")
    Duration quiet();

    /// How far back failed sign-ins and answers "not found" count.
    @WithDefault("15m")
    Duration window();

    /// Failed sign-ins in a row of one log-in, or at one terminal.
    @WithDefault("5")
    int failures();

    /// Log-ins that fail at one terminal or address.
    @WithDefault("5")
    int spread();

    /// Answers "not found" in a row at one terminal.
    @WithDefault("20")
    int guesses();

    /// Questions of one terminal in a minute, from which they can be a burst.
    @WithDefault("120")
    int burst();

    /// How many times the terminal's busiest minute of the week before a burst is.
    @WithDefault("3")
    int burstFactor();

    /// Clinics that ask about one card.
    @WithDefault("4")
    int clinics();

    /// Within which they do.
    @WithDefault("24h")
    Duration clinicsWithin();

    /// From when nobody wonders about a clinic that has no hours laid down, in Asia/Tokyo.
    @WithDefault("06:00")
    String opens();

    /// Until when, exclusive.
    @WithDefault("22:00")
    String closes();
}
