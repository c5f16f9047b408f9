package jp.hokensho.center.problem;

/// An exception of another package that knows what its caller is to be told.
public interface Refusing {

    Refusal refusal();
}
