package jp.hokensho.terminal.scan;

import java.util.Optional;

/// One kind of code. A further one is a class beside this and its place in [Codes] (auth-center/docs/codes.md).
interface CodeFormat {

    /// Reads a code of this kind, in time that grows no faster than the text, and never throws.
    ///
    /// @param text 1 to [Codes#LONGEST] characters of [Codes#ALPHABET], by whoever made the code
    /// @return empty where it is none of this kind, or not a whole one
    Optional<Scanned> read(String text);
}
