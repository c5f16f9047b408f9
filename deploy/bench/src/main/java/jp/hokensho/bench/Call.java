package jp.hokensho.bench;

/// What is measured. Returns when it is done; anything thrown is an error of the run.
@FunctionalInterface
interface Call {

    /// @param caller from 0
    void make(int caller) throws Exception;
}
