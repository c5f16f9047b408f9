package jp.hokensho.bench;

/// What is measured. Returns when it is done; anything thrown is an error of the run.
@FunctionalInterface
interface Call {

    /// @param caller from 0
    /// @return nanoseconds of it that an insurer took, where the measured program tells; else 0
    long make(int caller) throws Exception;
}
