package jp.hokensho.center.command;

/// What went wrong, in one line for whoever typed the command.
final class Failures {

    private Failures() {}

    static String told(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return root == failure || root.getMessage() == null ? message : message + " (" + root.getMessage() + ")";
    }
}
