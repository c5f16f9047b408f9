package jp.hokensho.center.keeping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// For how long what names a person is kept, by kind; at least a day each. A shorter time than before erases
/// at the next round what is older; a longer one brings nothing back.
@ConfigMapping(prefix = "hokensho.keeping")
interface KeepingConfig {

    /// Whom a clinic asked about.
    @WithDefault("1095d")
    Duration questions();

    /// What it was told, with the insurer's statement.
    @WithDefault("1095d")
    Duration answers();

    /// Address, log-in as typed and certificate of who was turned away.
    @WithDefault("1095d")
    Duration denials();

    /// What was applied for and decided, in words.
    @WithDefault("1825d")
    Duration applications();

    /// What people wrote when they looked at something or cut a device off.
    @WithDefault("1825d")
    Duration remarks();

    /// The keys that find the verifications of one card, from the end of their year.
    @WithDefault("1095d")
    Duration cardTags();
}
