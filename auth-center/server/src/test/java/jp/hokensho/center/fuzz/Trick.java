package jp.hokensho.center.fuzz;

/// One way to change a request. Where it finds nothing to change it leaves it as it is.
///
/// @param name as it is printed
record Trick(String name, Change change) {

    @FunctionalInterface
    interface Change {
        void on(Draft draft, Dice dice);
    }
}
