package jp.hokensho.center.policy;

/// Whether somebody who knows one password has the other by a few tries.
final class Resemblance {

    /// What is left of so short a password says nothing.
    private static final int SHORT = 4;
    private static final int FEW_CHANGES = 3;
    private static final int SHARE = 4;

    private Resemblance() {}

    static boolean isBetween(String one, String other) {
        return holds(one, other) || holds(other, one) || isClose(one, other) || isClose(reversed(one), other);
    }

    private static boolean holds(String whole, String part) {
        return part.length() >= SHORT && whole.contains(part);
    }

    /// By few changes, or by few for their length.
    private static boolean isClose(String one, String other) {
        return distance(one, other) <= Math.max(FEW_CHANGES, Math.max(one.length(), other.length()) / SHARE);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /// Characters to put in, to leave out or to change (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
