package jp.hokensho.protocol.proof;

/// Looks up nodes of a tree.
@FunctionalInterface
public interface TreeHashes {

    /// @param height 0 for leaves
    /// @param index of the node among those of its height; all of its leaves are there
    Hash at(int height, long index);
}
