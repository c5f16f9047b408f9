/// The rehearsal of key rotation: every key that can be replaced is, while verifications run.
package jp.hokensho.acceptance.rotation;
