package jp.hokensho.terminal.folder;

import java.time.Instant;
import jp.hokensho.terminal.oqs.RequestName;

/// A question that lies in the folder, as it was when somebody looked.
///
/// @param modified when it was written, by the clock of whoever keeps the folder
record Arrived(RequestName name, long size, Instant modified) {}
