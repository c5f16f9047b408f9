package jp.hokensho.protocol.proof;

/// The way up from a leaf: `fn` and `sn` of RFC 9162 §2.1.3.2 and §2.1.4.2.
final class Way {

    private long node;
    private long last;

    /// @param node where it begins
    /// @param last the last node of that height
    Way(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isOver() {
        return last == 0;
    }

    /// What stands beside it stands left of it.
    boolean turnsLeft() {
        return isRight() || node == last;
    }

    private boolean isRight() {
        return (node & 1) == 1;
    }

    /// Where nothing stands beside the last node of a height, it is the last of the next one too.
    void climb() {
        if (node == last) {
            while (!isRight() && node != 0) {
                up();
            }
        }
        up();
    }

    /// To the largest complete subtree that ends here.
    void climbWhileRight() {
        while (isRight()) {
            up();
        }
    }

    private void up() {
        node >>= 1;
        last >>= 1;
    }
}
