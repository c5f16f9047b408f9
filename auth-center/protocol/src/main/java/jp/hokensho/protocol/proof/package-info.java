/// The tree over the journal and everything that is proven with it (docs/journal.md, RFC 6962 / 9162, C2SP
/// signed-note, tlog-checkpoint, tlog-tiles). What is parsed here comes from anybody: sizes are bounded
/// before anything is done, nothing recurses, and what has the wrong form is refused by `InvalidInput`.
package jp.hokensho.protocol.proof;
