package jp.hokensho.bench;

/// What is measured. Returns when it is done; anything thrown is an error of the run.
@FunctionalInterface
interface Call {

    /// @return nanoseconds of it that an insurer took, where the measured program tells; else 0
    long make(Caller caller) throws Exception;
}
