package jp.hokensho.terminal.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/// What `serve` hands over to the page.
@ConfigMapping(prefix = "hokensho.terminal")
interface PageConfig {

    /// The terminal's profile. It need not be there yet.
    Path profile();

    /// `ja` or `en`, until somebody chooses on the page.
    @WithDefault("ja")
    String lang();

    /// How often the end of the key's certificate is looked at.
    @WithDefault("1h")
    Duration keyCheck();

    /// A seat that nobody uses for this long is locked.
    @WithDefault("30m")
    Duration idle();

    /// How often it is looked whether the centre can be reached, and held questions are sent.
    @WithDefault("15s")
    Duration centerCheck();

    /// This much before its end a certificate that was not renewed is somebody's business.
    @WithDefault("30d")
    Duration certificateWarning();

    /// A clock that differs more from the centre's is wrong.
    @WithDefault("1m")
    Duration clockTolerance();

    /// Under which held questions are sent while nobody is signed in.
    Optional<Path> mandate();

    /// The browser is led to the page.
    @WithDefault("false")
    boolean open();

    /// Where the receipt computer puts its questions.
    Optional<Path> folder();

    /// Under which the receipt computer's questions are answered.
    Optional<Path> folderMandate();

    /// How often the receipt computer's folder is looked at.
    @WithDefault("500ms")
    Duration folderLook();

    /// Days for which the receipt computer's questions are kept when they were answered.
    @WithDefault("3")
    int folderDays();
    /// Appointments, as a batch file; empty where no morning list is checked.
    Optional<Path> morningList();

    /// From when on those of the next day are checked, in Asia/Tokyo.
    @WithDefault("19:00")
    LocalTime morningAt();

    /// Under which they are.
    Optional<Path> morningMandate();

    /// How often it is looked whether they are due, and how far they are.
    @WithDefault("1m")
    Duration morningCheck();
}
