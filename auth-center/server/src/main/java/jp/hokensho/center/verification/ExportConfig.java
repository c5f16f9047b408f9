package jp.hokensho.center.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hokensho.export")
interface ExportConfig {

    /// Of one file; where a patient is looked for, questions that are opened for it. More are answered 413.
    @WithDefault("10000")
    int rows();
}
