package jp.hokensho.acceptance.rotation;

import java.util.List;

/// What came of it.
///
/// @param keys which were replaced, in their order
/// @param answered verifications meanwhile
/// @param refused of them
/// @param why some of them were
/// @param genuine whether the receipts of before and after each still are
/// @param witnessed whether no adapter refused a checkpoint
public record Rotated(
        List<String> keys, long answered, long refused, List<String> why, boolean genuine, boolean witnessed) {

    public boolean isWell() {
        return refused == 0 && answered > 0 && genuine && witnessed;
    }
}
